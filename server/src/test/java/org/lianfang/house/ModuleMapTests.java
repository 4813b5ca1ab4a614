package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.DependencyType;
import org.springframework.modulith.core.EventType;

/// Draws the modules as the code is. `-Dlianfang.draw=true` writes the page; otherwise the committed one must equal it.
class ModuleMapTests {

    private static final Path PAGE = Sources.ROOT.resolve("docs/modules/README.md");

    @Test
    void the_committed_drawing_shows_the_modules_as_they_are() throws IOException {
        var drawing = draw();
        if (Boolean.getBoolean("lianfang.draw")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, drawing);
        }
        assertThat(PAGE)
                .as("Write it anew with -Dtest=ModuleMapTests -Dlianfang.draw=true")
                .hasContent(drawing);
    }

    private static String draw() {
        var page = new StringBuilder("""
                # Modules

                Drawn from the code by `ModuleMapTests`; a test fails when this page is out of date. `kernel`, on which all stand, is left out.

                ## Who uses whom
                ```mermaid
                graph LR
                """);
        for (var module : modules()) {
            for (var other : usedBy(module)) {
                page.append("  ").append(name(module)).append(" --> ").append(other).append('\n');
            }
        }
        page.append("""
                ```

                ## Who tells and who hears
                | event | told by | heard by |
                |---|---|---|
                """);
        for (var module : modules()) {
            for (var event : eventsOf(module)) {
                page.append("| `%s` | %s | %s |\n"
                        .formatted(simple(event), name(module), String.join(", ", hearersOf(event))));
            }
        }
        return page.toString();
    }

    private static List<ApplicationModule> modules() {
        return ModulesTests.MODULES.stream()
                .filter(module -> !name(module).equals("kernel"))
                .sorted(Comparator.comparing(ModuleMapTests::name))
                .toList();
    }

    private static TreeSet<String> usedBy(ApplicationModule module) {
        var names = new TreeSet<String>();
        module.getDirectDependencies(ModulesTests.MODULES).stream()
                .filter(dependency -> dependency.getDependencyType() != DependencyType.EVENT_LISTENER)
                .map(dependency -> name(dependency.getTargetModule()))
                .filter(other -> !other.equals("kernel"))
                .forEach(names::add);
        return names;
    }

    private static List<String> eventsOf(ApplicationModule module) {
        return module.getPublishedEvents().stream()
                .map(EventType::getType)
                .map(com.tngtech.archunit.core.domain.JavaClass::getName)
                .distinct()
                .sorted()
                .toList();
    }

    private static TreeSet<String> hearersOf(String event) {
        var names = new TreeSet<String>();
        for (var module : modules()) {
            module.getEventsListenedTo(ModulesTests.MODULES).stream()
                    .filter(type -> type.getName().equals(event) || event.startsWith(type.getName() + "$"))
                    .forEach(type -> names.add(name(module)));
        }
        return names;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String simple(String event) {
        return event.substring(event.lastIndexOf('.') + 1).replace('$', '.');
    }
}
