package org.lianfang;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.command.Command;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// Runs the [Command] that the first one or two words name.
final class CommandLine {

    static final int NOT_UNDERSTOOD = 2;

    private CommandLine() {}

    static int run(List<String> arguments) {
        try (var below = start(Foundations.class, "--spring.main.lazy-initialization=true")) {
            var command = named(arguments, commandsIn(below));
            if (command != null) {
                var outcome = run(command, arguments);
                var next = command.followedBy();
                if (outcome != 0 || next.isEmpty()) {
                    return outcome;
                }
                arguments = next;
            }
        }
        return runWithModules(arguments);
    }

    private static int runWithModules(List<String> arguments) {
        try (var context = start(Lianfang.class)) {
            var commands = commandsIn(context);
            var command = named(arguments, commands);
            if (command != null) {
                return run(command, arguments);
            }
            var texts = context.getBean(Texts.class);
            var known = String.join(
                    ", ", commands.stream().map(Command::name).sorted().toList());
            for (var language : Language.values()) {
                System.err.println(texts.say(
                        language, "start.unknown-command", Map.of("word", arguments.getFirst(), "known", known)));
            }
            return NOT_UNDERSTOOD;
        }
    }

    private static ConfigurableApplicationContext start(Class<?> what, String... settings) {
        var application = new SpringApplication(what);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        return application.run(settings);
    }

    private static Collection<Command> commandsIn(ConfigurableApplicationContext context) {
        return context.getBeansOfType(Command.class).values();
    }

    private static int run(Command command, List<String> arguments) {
        var words = command.name().split(" ", -1).length;
        return Access.asSystem(() -> command.run(arguments.subList(words, arguments.size()), System.out));
    }

    /// The longest name wins: `audit verify` before `audit`.
    private static @Nullable Command named(List<String> arguments, Collection<Command> commands) {
        for (var words = Math.min(2, arguments.size()); words > 0; words--) {
            var name = String.join(" ", arguments.subList(0, words));
            for (var command : commands) {
                if (command.name().equals(name)) {
                    return command;
                }
            }
        }
        return null;
    }
}
