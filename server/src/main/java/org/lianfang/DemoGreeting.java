package org.lianfang;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.scenarios.AskedFigure;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Played.OpenedAccount;
import org.lianfang.scenarios.TestedRound;
import org.springframework.context.ConfigurableApplicationContext;

/// What the demo says: where it is, who can sign in, and what to look at first.
final class DemoGreeting {

    private final Texts texts;
    private final DemoWish wish;
    private final URI server;
    private final Credentials administrator;
    private final PrintStream out;

    DemoGreeting(
            ConfigurableApplicationContext context,
            DemoWish wish,
            URI server,
            Credentials administrator,
            PrintStream out) {
        this.texts = context.getBean(Texts.class);
        this.wish = wish;
        this.server = server;
        this.administrator = administrator;
        this.out = out;
    }

    /// A directory that holds another city is left as it is.
    static void otherCity(Path directory, String held, String city, PrintStream out) {
        var texts = new Texts();
        for (var language : Language.values()) {
            out.println(texts.say(
                    language,
                    "demo.other-city",
                    Map.of(
                            "data", directory.toAbsolutePath().normalize(),
                            "held", texts.say(language, "demo.city." + held),
                            "city", texts.say(language, "demo.city." + city),
                            "again", DemoWish.againOf(held))));
        }
    }

    void loading() {
        out.println();
        for (var language : Language.values()) {
            var city = texts.say(language, "demo.city." + wish.city());
            out.println(texts.say(language, "demo.loading", Map.of("address", server, "city", city)));
        }
        out.println();
    }

    /// The server stands at a morning in the middle of the days.
    void morning(LocalDate day) {
        out.println();
        say("demo.morning", Map.of("day", day));
    }

    /// @param rounds of testing, as the server tells them
    void ready(List<OpenedAccount> accounts, List<TestedRound> rounds, List<AskedFigure> figures) {
        out.println();
        say("demo.ready." + wish.city(), Map.of("address", server));
        out.println();
        say("demo.accounts", Map.of("password", administrator.password()));
        var all = new ArrayList<OpenedAccount>();
        all.add(new OpenedAccount(administrator.login(), "ADMINISTRATOR", ""));
        all.addAll(accounts);
        for (var account : all) {
            out.printf("  %-20s %s%n", account.login(), roleOf(account));
        }
        out.println();
        if (!rounds.isEmpty()) {
            say("demo.rounds", Map.of());
            new DemoRounds(texts, rounds).print(out);
            out.println();
        }
        if (!figures.isEmpty()) {
            tell(figures);
            out.println();
        }
        say("demo.look-first." + wish.city(), logins(accounts));
        out.println();
        say("demo.stop", Map.of("again", wish.again(), "recount", wish.recount()));
        out.println();
    }

    private void tell(List<AskedFigure> figures) {
        say("demo.figures", Map.of());
        figures.forEach(figure ->
                out.printf("  %,8d %s %,8d   %s%n", figure.asked(), sign(figure), figure.found(), figure.name()));
        var same = figures.stream().filter(AskedFigure::agrees).count();
        say("demo.figures.agree", Map.of("number", figures.size(), "same", same));
    }

    private static String sign(AskedFigure figure) {
        return figure.agrees() ? "=" : "≠";
    }

    /// By the names under which the texts speak of them.
    private static Map<String, String> logins(List<OpenedAccount> accounts) {
        return Map.of(
                "commander", loginOf("COMMANDER", accounts, 0),
                "lead", loginOf("DUTY_LEAD", accounts, 0),
                "guard", loginOf("GATE_GUARD", accounts, 0),
                "site", loginOf("ISOLATION_WORKER", accounts, 0),
                "investigator", loginOf("INVESTIGATOR", accounts, 0),
                "grid", loginOf("GRID_WORKER", accounts, 0),
                "grid2", loginOf("GRID_WORKER", accounts, 1),
                "sampler", loginOf("SAMPLER", accounts, 0),
                "lab", loginOf("LAB", accounts, 0));
    }

    private String roleOf(OpenedAccount account) {
        var key = "demo.role." + account.role();
        return texts.say(Language.ZH_HANS, key) + " · " + texts.say(Language.EN, key)
                + (account.areaName().isEmpty() ? "" : " · " + account.areaName());
    }

    private static String loginOf(String role, List<OpenedAccount> accounts, int number) {
        return accounts.stream()
                .filter(account -> account.role().equals(role))
                .skip(number)
                .map(OpenedAccount::login)
                .findFirst()
                .orElse("-");
    }

    private void say(String key, Map<String, ?> about) {
        for (var language : Language.values()) {
            out.println(texts.say(language, key, about));
        }
    }
}
