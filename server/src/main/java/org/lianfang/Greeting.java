package org.lianfang;

import java.io.PrintStream;
import java.util.Map;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.context.ConfigurableApplicationContext;

/// Says where the server is, in three languages.
final class Greeting {

    private Greeting() {}

    static void print(ConfigurableApplicationContext context, PrintStream out) {
        var texts = context.getBean(Texts.class);
        var about = Map.of(
                "address", address(context),
                "data", context.getBean(DataDirectory.class).root());
        out.println();
        for (var language : Language.values()) {
            out.println(texts.say(language, "start.ready", about));
        }
        out.println();
    }

    /// What to type into the browser. A server that listens everywhere is named by this machine.
    static String address(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var host = environment.getProperty("server.address", "127.0.0.1");
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":"
                + environment.getRequiredProperty("local.server.port");
    }
}
