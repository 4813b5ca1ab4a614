package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizeTests {

    private static final int LONGEST = 300;
    private static final int MEDIAN = 80;
    private static final int LONGEST_COMPONENT = 200;
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    @Test
    void no_file_is_longer_than_300_lines() {
        assertThat(Sources.java())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Sources.lines(file)).as(Sources.name(file)).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void half_of_the_files_have_at_most_80_lines() {
        var sizes = Sources.java().stream().map(Sources::lines).sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void no_component_of_the_web_is_longer_than_200_lines() {
        assertThat(Sources.under(Sources.ROOT.resolve("web/src"), ".vue"))
                .allSatisfy(file ->
                        assertThat(Sources.lines(file)).as(Sources.name(file)).isLessThanOrEqualTo(LONGEST_COMPONENT));
    }

    @Test
    void nothing_is_left_for_later_in_a_comment() {
        var web = Stream.of(".vue", ".ts")
                .flatMap(ending -> Sources.under(Sources.ROOT.resolve("web/src"), ending).stream());
        assertThat(Stream.concat(Sources.java().stream(), web))
                .allSatisfy(file ->
                        assertThat(Sources.read(file)).as(Sources.name(file)).doesNotContainPattern(LEFT_FOR_LATER));
    }
}
