package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lianfang.Lianfang;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    /// Libraries beside the server are no modules of it.
    static final ApplicationModules MODULES = ApplicationModules.of(
            Lianfang.class,
            JavaClass.Predicates.resideInAnyPackage(
                    "org.lianfang.scenarios..", "org.lianfang.tracing..", "org.lianfang.analysis.."));

    @Test
    void every_module_uses_only_the_modules_that_it_declares_and_only_their_doors() {
        MODULES.verify();
    }

    @Test
    void every_module_declares_what_it_may_use() {
        assertThat(MODULES.stream().toList())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(
                                Sources.read(Sources.SERVER.resolve(module.getIdentifier() + "/package-info.java")))
                        .contains("allowedDependencies"));
    }

    @Test
    void every_package_says_its_purpose_in_a_sentence_and_takes_no_null_unasked() {
        var packages = Sources.java().stream()
                .map(Path::getParent)
                .filter(folder -> folder.toString().contains("/src/main/"))
                .distinct();
        assertThat(packages).isNotEmpty().allSatisfy(folder -> {
            var info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Sources.read(info))
                    .as(Sources.name(info))
                    .containsPattern(Pattern.compile("^/// .+?[.!]$", Pattern.DOTALL | Pattern.MULTILINE))
                    .contains("@NullMarked");
        });
    }
}
