package org.lianfang;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Played.OpenedAccount;
import org.springframework.context.ConfigurableApplicationContext;

/// What the demo says: where it is, who can sign in, and what to look at first.
final class DemoGreeting {

    private final Texts texts;
    private final URI server;
    private final Credentials administrator;
    private final PrintStream out;

    DemoGreeting(ConfigurableApplicationContext context, URI server, Credentials administrator, PrintStream out) {
        this.texts = context.getBean(Texts.class);
        this.server = server;
        this.administrator = administrator;
        this.out = out;
    }

    void loading() {
        out.println();
        for (var language : Language.values()) {
            out.println(texts.say(language, "demo.loading", Map.of("address", server)));
        }
        out.println();
    }

    void ready(List<OpenedAccount> accounts) {
        out.println();
        say("demo.ready", Map.of("address", server));
        out.println();
        say("demo.accounts", Map.of("password", administrator.password()));
        var all = new ArrayList<OpenedAccount>();
        all.add(new OpenedAccount(administrator.login(), "ADMINISTRATOR", ""));
        all.addAll(accounts);
        for (var account : all) {
            out.printf("  %-20s %s%n", account.login(), roleOf(account));
        }
        out.println();
        say(
                "demo.look-first",
                Map.of(
                        "commander", loginOf("COMMANDER", accounts, 0),
                        "guard", loginOf("GATE_GUARD", accounts, 0),
                        "grid", loginOf("GRID_WORKER", accounts, 0),
                        "grid2", loginOf("GRID_WORKER", accounts, 1)));
        out.println();
        say("demo.stop", Map.of());
        out.println();
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
