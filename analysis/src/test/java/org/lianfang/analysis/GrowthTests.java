package org.lianfang.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GrowthTests {

    /// `glm(y ~ t, family = quasipoisson)` of R 4.2.2, with `pmax(1, dispersion)` and the quantile of t with n − 2.
    @Test
    void it_is_what_a_poisson_regression_says() {
        var growth = Growth.of(new long[] {3, 5, 4, 9, 12, 10, 21, 25, 33, 30, 52, 61})
                .orElseThrow();

        assertThat(growth.perDay()).isCloseTo(0.257360986201578, within(1e-9));
        assertThat(growth.low()).isCloseTo(0.20838298528788, within(1e-9));
        assertThat(growth.high()).isCloseTo(0.306338987115276, within(1e-9));
        assertThat(growth.doublingDays()).isCloseTo(Math.log(2) / 0.257360986201578, within(1e-9));
        assertThat(growth.doublingInterval()).isSorted();
    }

    @Test
    void counts_without_a_direction_double_at_no_known_time() {
        var growth = Growth.of(new long[] {5, 7, 4, 6, 5, 8, 5}).orElseThrow();

        assertThat(growth.low()).isNegative();
        assertThat(growth.high()).isPositive();
        assertThat(growth.doublingInterval()[1]).isInfinite();
    }

    @Test
    void too_few_days_or_cases_say_nothing() {
        assertThat(Growth.of(new long[] {1, 2})).isEmpty();
        assertThat(Growth.of(new long[] {0, 0, 5, 0})).isEmpty();
    }

    @Property
    void an_exact_exponential_is_found(
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double rate, @ForAll @IntRange(min = 7, max = 30) int days) {
        var counts = new long[days];
        for (var day = 0; day < days; day++) {
            counts[day] = Math.round(1e9 * Math.exp(rate * (day - days / 2.0)));
        }
        var growth = Growth.of(counts).orElseThrow();

        assertThat(growth.perDay()).isCloseTo(rate, within(1e-5));
        assertThat(growth.low()).isLessThanOrEqualTo(growth.perDay());
        assertThat(growth.high()).isGreaterThanOrEqualTo(growth.perDay());
    }

    @Property
    void backwards_it_falls_as_fast_as_it_grew(
            @ForAll @Size(min = 5, max = 30) List<@IntRange(min = 0, max = 100) Integer> counts) {
        var forth = counts.stream().mapToLong(Integer::longValue).toArray();
        var back = new long[forth.length];
        for (var day = 0; day < forth.length; day++) {
            back[day] = forth[forth.length - 1 - day];
        }
        var growth = Growth.of(forth);
        assertThat(Growth.of(back).isPresent()).isEqualTo(growth.isPresent());
        growth.ifPresent(
                found -> assertThat(Growth.of(back).orElseThrow().perDay()).isCloseTo(-found.perDay(), within(1e-6)));
    }
}
