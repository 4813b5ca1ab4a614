package org.lianfang;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The one program: `serve` runs the server, `demo` plays a city to it, every other word is a
/// [org.lianfang.kernel.command.Command].
@Modulithic(systemName = "Lianfang", sharedModules = "kernel")
@SpringBootApplication(
        exclude = FlywayAutoConfiguration.class,
        // two modules may each have a class of the same simple name
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
@EnableScheduling
public class Lianfang {

    public static void main(String... arguments) {
        System.exit(start(List.of(arguments)));
    }

    private static int start(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "serve" : arguments.getFirst()) {
                case "serve" -> serve();
                case "demo" -> Demo.run(arguments.subList(1, arguments.size()));
                case "scenario" -> org.lianfang.scenarios.CommandLine.run(arguments.subList(1, arguments.size()));
                case "rehearse" -> Rehearsal.run(System.out);
                default -> CommandLine.run(arguments);
            };
        } catch (RuntimeException failed) {
            return StartProblems.explain(failed, System.err);
        }
    }

    private static int serve() {
        var context = server();
        Greeting.print(context, System.out);
        untilStopped(context);
        return 0;
    }

    static ConfigurableApplicationContext server(String... settings) {
        var application = new SpringApplication(Lianfang.class);
        application.setLogStartupInfo(false);
        return application.run(settings);
    }

    static void untilStopped(ConfigurableApplicationContext context) {
        var stopped = new java.util.concurrent.CountDownLatch(1);
        // not a lambda: its event type would be unknown, and every event of the server would be tried on it
        context.addApplicationListener(new ApplicationListener<ContextClosedEvent>() {
            @Override
            public void onApplicationEvent(ContextClosedEvent closed) {
                stopped.countDown();
            }
        });
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
