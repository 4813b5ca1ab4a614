package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.RefusalCode;
import org.lianfang.kernel.refusal.Texts;

class TextsTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern CODE = Pattern.compile("[a-z]+/[a-z0-9]+(-[a-z0-9]+)*");

    private final Texts texts = new Texts();

    @Test
    void every_text_exists_in_every_language() {
        var english = texts.all(Language.EN).keySet();
        assertThat(english).isNotEmpty();
        for (var language : Language.values()) {
            assertThat(texts.all(language).keySet()).as(language.tag()).containsExactlyInAnyOrderElementsOf(english);
        }
    }

    @Test
    void no_key_is_written_in_two_files() {
        var folder = Sources.ROOT.resolve("server/src/main/resources/texts");
        for (var language : Language.values()) {
            assertThat(Sources.under(folder, "." + language.tag() + ".properties").stream()
                            .flatMap(file -> Sources.read(file).lines())
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.split("=", 2)[0].strip()))
                    .as(language.tag())
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_text_speaks_of_the_same_things_in_every_language() {
        assertThat(texts.all(Language.EN)).allSatisfy((key, english) -> {
            for (var language : Language.values()) {
                assertThat(places(texts.say(language, key)))
                        .as(language.tag() + " " + key)
                        .isEqualTo(places(english));
            }
        });
    }

    @Test
    void every_refusal_has_a_code_of_its_own_and_a_text_for_it() {
        var used = new HashSet<String>();
        assertThat(refusals()).isNotEmpty().allSatisfy(refusal -> {
            assertThat(refusal.code()).matches(CODE);
            assertThat(used.add(refusal.code()))
                    .as("first use of " + refusal.code())
                    .isTrue();
            for (var language : Language.values()) {
                assertThat(texts.all(language)).containsKey(refusal.code());
            }
        });
    }

    @Test
    void only_a_refusal_of_what_others_have_changed_or_moved_says_so_in_its_title() {
        assertThat(refusals())
                .filteredOn(refusal -> refusal.kind() == Kind.CHANGED)
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(texts.say(Language.EN, refusal.code()))
                        .containsPattern("(has|have) (changed|entered).*(meanwhile|since)"));
        assertThat(refusals())
                .filteredOn(refusal -> refusal.code().endsWith("/stale-write"))
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.CHANGED));
    }

    @Test
    void a_code_begins_with_the_module_that_refuses() {
        assertThat(refusals())
                .allSatisfy(refusal -> assertThat(refusal.getClass().getName())
                        .startsWith("org.lianfang." + refusal.code().split("/", 2)[0] + "."));
    }

    @Test
    void a_chinese_text_is_written_in_chinese() {
        for (var language : List.of(Language.ZH_HANS, Language.ZH_HANT)) {
            assertThat(texts.all(language).entrySet())
                    .filteredOn(text -> !text.getKey().startsWith("indicator-unit."))
                    .allSatisfy(text -> assertThat(text.getValue())
                            .as(language.tag() + " " + text.getKey())
                            .containsPattern("\\p{IsHan}|^\\P{L}*$"));
        }
    }

    private static List<RefusalCode> refusals() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lianfang").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(RefusalCode.class::cast)
                        .toList();
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(MatchResult::group).toList());
    }
}
