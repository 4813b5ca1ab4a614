package org.lianfang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EpidemicCurveTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 24);

    private record Case(LocalDate onset, String setting) {}

    @Test
    void days_without_cases_are_zero_and_not_missing() {
        var cases = List.of(
                new Case(FIRST, "HOUSEHOLD"),
                new Case(FIRST.plusDays(3), "MEAL"),
                new Case(FIRST.plusDays(3), "HOUSEHOLD"),
                new Case(FIRST.plusDays(9), "MEAL"));
        var curve = EpidemicCurve.of(cases, Case::onset, Case::setting, FIRST, FIRST.plusDays(4));

        assertThat(curve.counts().keySet()).containsExactly("HOUSEHOLD", "MEAL");
        assertThat(curve.counts().get("HOUSEHOLD")).containsExactly(1, 0, 0, 1, 0);
        assertThat(curve.total()).containsExactly(1, 0, 0, 2, 0);
    }

    @Property
    void every_case_within_the_days_is_counted_once(
            @ForAll @Size(max = 60) List<@IntRange(min = -5, max = 25) Integer> days) {
        var curve = EpidemicCurve.of(
                days, (Integer day) -> FIRST.plusDays(day), day -> Math.floorMod(day, 3), FIRST, FIRST.plusDays(19));

        var within = days.stream().filter(day -> day >= 0 && day < 20).count();
        assertThat(Arrays.stream(curve.total()).sum()).isEqualTo(within);
    }
}
