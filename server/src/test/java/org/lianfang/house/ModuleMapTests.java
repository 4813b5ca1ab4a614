package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.DependencyType;

/// Draws the modules as the code is. `-Dlianfang.draw=true` writes the page; otherwise the committed one must equal it.
class ModuleMapTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lianfang");

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
                page.append("  ")
                        .append(name(module))
                        .append(" --> ")
                        .append(other)
                        .append('\n');
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

    /// What a module announces: the records of the sealed interface at its root.
    private static List<JavaClass> eventsOf(ApplicationModule module) {
        return CLASSES.stream()
                .filter(type -> type.isRecord() && type.isAssignableTo(aSealedEventOf(module)))
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList();
    }

    private static DescribedPredicate<JavaClass> aSealedEventOf(ApplicationModule module) {
        return DescribedPredicate.describe(
                "an event of " + name(module),
                type -> type.isInterface()
                        && type.getPackageName().equals("org.lianfang." + name(module))
                        && type.getSimpleName().endsWith("Event"));
    }

    private static TreeSet<String> hearersOf(JavaClass event) {
        var names = new TreeSet<String>();
        for (var type : CLASSES) {
            for (var method : type.getMethods()) {
                if (method.isMetaAnnotatedWith(EventListener.class)
                        && method.getRawParameterTypes().stream()
                                .anyMatch(heard -> event.isAssignableTo(heard.getName()))) {
                    names.add(type.getPackageName().split("\\.")[2]);
                }
            }
        }
        return names;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String simple(JavaClass event) {
        return event.getName().substring(event.getPackageName().length() + 1).replace('$', '.');
    }
}
