package org.lianfang;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Options;
import org.lianfang.scenarios.Played.OpenedAccount;
import org.lianfang.scenarios.PrintedProgress;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.Scenario;
import org.lianfang.scenarios.play.ServerRefused;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// `demo [--no-live] [--people N]`: a server of its own, the city of Yiyang played to it over HTTP, then a light stream
/// of crossings. What is loaded once stays loaded.
final class Demo {

    private static final String CITY = "yiyang";
    private static final String ADMINISTRATOR = "admin";
    private static final String CLOCK_START = "2020-02-03T00:30:00Z";
    private static final String LOADED = "demo-loaded";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConfigurableApplicationContext context;
    private final DataDirectory data;
    private final URI server;
    private final Credentials administrator;
    private final PrintStream out;

    /// @param people residents to register at least
    private record Wish(boolean live, int people) {

        static Wish of(List<String> arguments) {
            var rest = new ArrayList<>(arguments);
            var live = !rest.remove("--no-live");
            var people = 0;
            if (rest.size() == 2 && rest.removeFirst().equals("--people")) {
                people = Integer.parseInt(rest.removeFirst());
            }
            if (!rest.isEmpty()) {
                throw new NumberFormatException(String.join(" ", rest));
            }
            return new Wish(live, people);
        }
    }

    /// @param people what was asked for when it was loaded
    private record Loaded(int people, List<OpenedAccount> accounts) {}

    private Demo(ConfigurableApplicationContext context, PrintStream out) {
        this.context = context;
        this.data = context.getBean(DataDirectory.class);
        this.server = URI.create(Greeting.address(context));
        this.administrator = new Credentials(
                ADMINISTRATOR, data.secret("demo-password", () -> CITY + "-" + DataDirectory.randomHex(5)));
        this.out = out;
    }

    static int run(List<String> arguments) {
        Wish wish;
        try {
            wish = Wish.of(arguments);
        } catch (NumberFormatException notUnderstood) {
            System.err.println("./lianfang demo [--no-live] [--people N]");
            return CommandLine.NOT_UNDERSTOOD;
        }
        var start = System.getenv().getOrDefault("LIANFANG_CLOCK_START", CLOCK_START);
        var context = Lianfang.server("--lianfang.clock-start=" + start);
        try {
            new Demo(context, System.out).play(wish);
        } catch (ServerRefused refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
        Lianfang.untilStopped(context);
        return 0;
    }

    private void play(Wish wish) {
        var greeting = new DemoGreeting(context, server, administrator, out);
        var scenario = Scenario.of(CITY, InstantSource.system());
        var loaded = loaded();
        if (loaded == null || loaded.people < wish.people) {
            greeting.loading();
            loaded = load(scenario, wish.people);
        }
        greeting.ready(loaded.accounts);
        if (wish.live) {
            Thread.ofPlatform()
                    .daemon()
                    .name("live-stream")
                    .start(() -> scenario.live(server, administrator, context::isRunning, new Silence()));
        }
    }

    private Loaded load(Scenario scenario, int people) {
        var code = data.resolve("setup-code");
        try {
            var given = context.getEnvironment().getProperty("lianfang.setup-code", "");
            Scenario.setUp(
                    server, given.isEmpty() && Files.exists(code) ? Files.readString(code) : given, administrator);
            var options = Options.standard().withPeople(people).withAccounts(administrator.password());
            var played =
                    scenario.play(server, administrator, options, new PrintedProgress(out, InstantSource.system()));
            var loaded = new Loaded(people, played.accounts());
            data.write(LOADED, JSON.writeValueAsString(loaded));
            return loaded;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable Loaded loaded() {
        var file = data.resolve(LOADED);
        try {
            return Files.exists(file) ? JSON.readValue(Files.readString(file), new TypeReference<Loaded>() {}) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The live stream says nothing on the terminal; it is seen on the screens.
    private static final class Silence implements Progress, Progress.Step {

        @Override
        public Step begin(String what, long total) {
            return this;
        }

        @Override
        public void advanced(long more) {}

        @Override
        public void done() {}
    }
}
