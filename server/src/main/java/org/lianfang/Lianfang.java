package org.lianfang;

import java.util.List;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.command.Command;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The one program: `serve` runs the server, every other word is a [Command].
@Modulithic(systemName = "Lianfang", sharedModules = "kernel")
@SpringBootApplication(
        exclude = FlywayAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
@EnableScheduling
public class Lianfang {

    private static final int NOT_UNDERSTOOD = 2;

    public static void main(String... arguments) {
        System.exit(start(List.of(arguments)));
    }

    private static int start(List<String> arguments) {
        try {
            return arguments.isEmpty() || arguments.getFirst().equals("serve") ? serve() : command(arguments);
        } catch (RuntimeException failed) {
            return StartProblems.explain(failed, System.err);
        }
    }

    private static int serve() {
        var context = new SpringApplication(Lianfang.class).run();
        var stopped = new java.util.concurrent.CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                stopped.countDown();
            }
        });
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static int command(List<String> arguments) {
        var application = new SpringApplication(Lianfang.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        try (var context = application.run()) {
            var commands = context.getBeansOfType(Command.class).values();
            for (var words = Math.min(2, arguments.size()); words > 0; words--) {
                var name = String.join(" ", arguments.subList(0, words));
                var rest = arguments.subList(words, arguments.size());
                for (var command : commands) {
                    if (command.name().equals(name)) {
                        return Access.asSystem(() -> command.run(rest, System.out));
                    }
                }
            }
            System.err.println("lianfang: unknown command '" + arguments.getFirst() + "'. Known: serve "
                    + String.join(
                            " ", commands.stream().map(Command::name).sorted().toList()));
            return NOT_UNDERSTOOD;
        }
    }
}
