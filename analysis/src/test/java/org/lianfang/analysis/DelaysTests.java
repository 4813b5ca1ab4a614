package org.lianfang.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DelaysTests {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 1);

    @Test
    void days_between_two_dates_are_counted_also_backwards() {
        var delays = Delays.between(List.of(
                new Delays.Pair(DAY, DAY.plusDays(5)),
                new Delays.Pair(DAY, DAY.minusDays(1)),
                new Delays.Pair(DAY, DAY)));

        assertThat(delays.sorted()).containsExactly(-1, 0, 5);
        assertThat(delays.negative()).isEqualTo(1);
        assertThat(delays.mean()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(delays.deviation()).isCloseTo(Math.sqrt(31 / 3.0), within(1e-12));
        assertThat(delays.quantile(0.5)).isZero();
        assertThat(delays.quantile(0.75)).isEqualTo(2.5);
    }

    @Test
    void of_nothing_nothing_is_known() {
        var none = Delays.between(List.of());

        assertThat(none.mean()).isNaN();
        assertThat(none.deviation()).isNaN();
        assertThat(none.quantile(0.5)).isNaN();
    }

    @Property
    void a_quantile_lies_between_the_least_and_the_most_and_grows_with_its_part(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -5, max = 30) Integer> days,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        var delays = new Delays(days.stream().mapToInt(Integer::intValue).toArray());
        var sorted = delays.sorted();

        assertThat(delays.quantile(part)).isBetween((double) sorted[0], (double) sorted[sorted.length - 1]);
        assertThat(delays.quantile(Math.min(part, other))).isLessThanOrEqualTo(delays.quantile(Math.max(part, other)));
        assertThat(delays.mean()).isCloseTo(Arrays.stream(sorted).average().orElseThrow(), within(1e-9));
    }
}
