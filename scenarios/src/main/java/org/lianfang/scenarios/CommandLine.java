package org.lianfang.scenarios;

import java.io.Console;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.play.ServerRefused;

/// `<city> --server URL [--login NAME] [--people N] [--connections N] [--live]`. The password comes from the
/// environment variable LIANFANG_PASSWORD or is asked for, so that it is in no list of processes.
public final class CommandLine {

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private CommandLine() {}

    public static void main(String... arguments) {
        System.exit(run(List.of(arguments)));
    }

    /// @return the exit code: 0 done, 1 the server did not take it, 2 the arguments are not understood
    public static int run(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        boolean live = rest.remove("--live");
        var clock = InstantSource.system();
        Scenario scenario;
        URI server;
        Options options;
        Credentials administrator;
        try {
            server = URI.create(option(rest, "--server", "http://localhost:8080"));
            var login = option(rest, "--login", "admin");
            options = Options.standard()
                    .withPeople(Integer.parseInt(option(rest, "--people", "0")))
                    .withConnections(Integer.parseInt(option(rest, "--connections", "8")));
            scenario = Scenario.of(rest.isEmpty() ? "yiyang" : rest.getFirst(), clock);
            if (live && !scenario.isLive()) {
                throw new IllegalArgumentException("nothing goes on in this city. Maybe leave --live out");
            }
            administrator = new Credentials(login, password());
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println(notUnderstood.getMessage());
            return NOT_UNDERSTOOD;
        }
        try {
            play(scenario, server, administrator, options, live);
            return 0;
        } catch (ServerRefused | UncheckedIOException failed) {
            System.err.println(failed.getMessage());
            return FAILED;
        }
    }

    private static void play(Scenario scenario, URI server, Credentials administrator, Options options, boolean live) {
        var progress = new PrintedProgress(System.out, scenario.clock());
        var played = scenario.play(server, administrator, options, progress);
        System.out.printf(
                "%s: %,d residents, %,d records new%n", played.city(), played.residents(), played.newRecords());
        for (var figure : played.figures()) {
            System.out.printf("  %,6d of %,6d  %s%n", figure.found(), figure.asked(), figure.name());
        }
        if (live) {
            scenario.live(server, administrator, () -> true, progress);
        }
    }

    private static String option(List<String> arguments, String name, String otherwise) {
        int at = arguments.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == arguments.size()) {
            throw new IllegalArgumentException(name + " wants a value");
        }
        arguments.remove(at);
        return arguments.remove(at);
    }

    private static String password() {
        var given = System.getenv("LIANFANG_PASSWORD");
        if (given != null) {
            return given;
        }
        Console console = System.console();
        if (console == null) {
            throw new IllegalArgumentException("no password. Maybe set LIANFANG_PASSWORD");
        }
        return new String(console.readPassword("Password: "));
    }
}
