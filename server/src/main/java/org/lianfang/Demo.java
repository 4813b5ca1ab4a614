package org.lianfang;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.scenarios.AskedFigure;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Options;
import org.lianfang.scenarios.Played.OpenedAccount;
import org.lianfang.scenarios.PrintedProgress;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.Scenario;
import org.lianfang.scenarios.TestedRound;
import org.lianfang.scenarios.play.ServerRefused;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// `demo [CITY] [--no-live] [--people N]`: a server of its own, a city played to it over HTTP, then a light stream of
/// crossings where there are any. What is loaded once stays loaded.
final class Demo {

    private static final String ADMINISTRATOR = "admin";
    private static final String DATA = "data";
    static final String LOADED = "demo-loaded";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConfigurableApplicationContext context;
    private final DataDirectory data;
    private final URI server;
    private final Credentials administrator;
    private final PrintStream out;

    private final DemoWish wish;

    /// @param people what was asked for when it was loaded
    /// @param figures as they were then; absent where they were not asked for yet
    private record Loaded(
            int people,
            List<OpenedAccount> accounts,
            @Nullable List<AskedFigure> figures) {}

    private Demo(ConfigurableApplicationContext context, DemoWish wish, PrintStream out) {
        this.context = context;
        this.data = context.getBean(DataDirectory.class);
        this.server = URI.create(Greeting.address(context));
        this.administrator = new Credentials(ADMINISTRATOR, DemoDirectory.password(data, wish.city()));
        this.wish = wish;
        this.out = out;
    }

    static int run(List<String> arguments) {
        DemoWish wish;
        try {
            wish = DemoWish.of(arguments);
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println("./lianfang demo " + Scenario.keys() + " [--no-live] [--people N]");
            return CommandLine.NOT_UNDERSTOOD;
        }
        var directory = Path.of(System.getenv().getOrDefault("LIANFANG_DATA", DATA));
        var held = DemoDirectory.cityIn(directory).orElse(wish.city());
        if (!held.equals(wish.city())) {
            DemoGreeting.otherCity(directory, held, wish.city(), System.err);
            return 1;
        }
        var scenario = Scenario.of(wish.city(), InstantSource.system());
        try {
            var context = lastMorning(scenario, wish, directory);
            new Demo(context, wish, System.out).play(scenario);
            Lianfang.untilStopped(context);
            return 0;
        } catch (ServerRefused refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }

    /// A server that has lived through the mornings of the city before the one on which it stays.
    private static ConfigurableApplicationContext lastMorning(Scenario scenario, DemoWish wish, Path directory) {
        var given = System.getenv("LIANFANG_CLOCK_START");
        if (given != null) {
            return at(given);
        }
        var mornings = new DemoMornings(scenario.city(), directory);
        for (var morning : mornings.before()) {
            try (var context = at(mornings.opening(morning))) {
                new Demo(context, wish, System.out).playUntil(morning, scenario);
            }
            mornings.over(morning);
        }
        return at(mornings.opening(mornings.last()));
    }

    private static ConfigurableApplicationContext at(String clock) {
        return Lianfang.server("--lianfang.clock-start=" + clock);
    }

    private void playUntil(LocalDate morning, Scenario scenario) {
        DemoDirectory.keep(data, wish.city());
        new DemoGreeting(context, wish, server, administrator, out).morning(morning);
        load(scenario, wish.people());
    }

    private void play(Scenario scenario) {
        DemoDirectory.keep(data, wish.city());
        var greeting = new DemoGreeting(context, wish, server, administrator, out);
        var loaded = loaded();
        if (loaded == null || loaded.people < wish.people()) {
            greeting.loading();
            loaded = load(scenario, wish.people());
            keep(loaded);
        }
        greeting.ready(loaded.accounts, rounds(scenario), loaded.figures == null ? List.of() : loaded.figures);
        if (wish.live() && scenario.isLive()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("live-stream")
                    .start(() -> scenario.live(server, administrator, context::isRunning, new Silence()));
        }
    }

    /// None when the administrator's password was changed: whoever did that looks at the screens.
    private List<TestedRound> rounds(Scenario scenario) {
        try {
            return scenario.rounds(server, administrator);
        } catch (ServerRefused refused) {
            return List.of();
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
            return new Loaded(people, played.accounts(), played.figures());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(Loaded loaded) {
        try {
            data.write(LOADED, JSON.writeValueAsString(loaded));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
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
