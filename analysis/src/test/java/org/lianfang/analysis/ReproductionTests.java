package org.lianfang.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReproductionTests {

    private static final int WEEK = 7;

    @Test
    void a_steady_epidemic_has_one_new_case_for_each() {
        var steady = new long[200];
        Arrays.fill(steady, 1_000);
        var last = weekly(steady, new long[200]).get(150);

        assertThat(last.mean()).isCloseTo(1, within(0.001));
        assertThat(last.quantile(0.025)).isLessThan(1);
        assertThat(last.quantile(0.975)).isGreaterThan(1);
    }

    @Test
    void cases_from_elsewhere_infect_but_were_not_infected_here() {
        var none = new long[60];
        var guests = new long[60];
        Arrays.fill(guests, 10);

        assertThat(weekly(none, guests).get(30).mean())
                .as("nobody was infected here")
                .isLessThan(0.02);
        assertThat(weekly(guests, none).get(30).mean()).as("all were").isGreaterThan(0.9);
    }

    @Test
    void windows_that_end_before_the_mean_serial_interval_are_left_out() {
        var estimates = weekly(new long[30], new long[30]);

        assertThat(estimates.get(0).last()).isEqualTo(WEEK);
        var longer = Reproduction.of(new long[30], new long[30], SerialInterval.gamma(12, 3), Reproduction.Prior.USUAL)
                .windows(WEEK);
        assertThat(longer.get(0).last() + 1).isGreaterThanOrEqualTo(12);
    }

    @Test
    void counts_below_zero_are_refused_with_what_to_do() {
        assertThatThrownBy(() -> weekly(new long[] {1, 2, -1}, new long[3])).hasMessageContaining("Maybe corrections");
        assertThatThrownBy(() -> weekly(new long[3], new long[4])).hasMessageContaining("3 and 4");
    }

    /// More local cases never make the reproduction number of their last day smaller.
    @Property
    void more_cases_on_the_last_day_mean_more_infections(
            @ForAll @Size(min = 20, max = 40) List<@IntRange(min = 0, max = 50) Integer> counts,
            @ForAll @IntRange(min = 1, max = 50) int more) {
        var local = counts.stream().mapToLong(Integer::longValue).toArray();
        var raised = local.clone();
        raised[raised.length - 1] += more;
        var before = weekly(local, new long[local.length]);
        var after = weekly(raised, new long[local.length]);

        assertThat(after.get(after.size() - 1).mean())
                .isGreaterThan(before.get(before.size() - 1).mean());
        assertThat(after.subList(0, after.size() - 1)).isEqualTo(before.subList(0, before.size() - 1));
    }

    @Property
    void quantiles_ascend_and_the_mean_lies_among_them(
            @ForAll @Size(min = 20, max = 40) List<@IntRange(min = 0, max = 500) Integer> counts) {
        var local = counts.stream().mapToLong(Integer::longValue).toArray();
        for (var estimate : weekly(local, new long[local.length])) {
            assertThat(estimate.quantile(0.025)).isLessThan(estimate.quantile(0.5));
            assertThat(estimate.quantile(0.5)).isLessThan(estimate.mean());
        }
    }

    @Property
    void the_parts_of_a_serial_interval_sum_to_one_and_have_its_mean(
            @ForAll @DoubleRange(min = 1.5, max = 10) double mean,
            @ForAll @DoubleRange(min = 0.5, max = 5) double deviation) {
        var parts = SerialInterval.gamma(mean, deviation).parts(400);
        var sum = 0.0;
        var average = 0.0;
        for (var day = 0; day < parts.length; day++) {
            sum += parts[day];
            average += day * parts[day];
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(average).isCloseTo(mean, within(1e-3));
        assertThat(parts[0]).isZero();
    }

    @Test
    void a_counted_serial_interval_is_what_was_counted() {
        var parts = SerialInterval.counted(new Delays(new int[] {-2, 0, 1, 3, 3, 4}))
                .parts(5);

        assertThat(parts).containsExactly(0, 0.25, 0, 0.5, 0.25);
    }

    private static List<Reproduction.Estimate> weekly(long[] local, long[] imported) {
        return Reproduction.of(local, imported, SerialInterval.gamma(4.31, 2.5), Reproduction.Prior.USUAL)
                .windows(WEEK);
    }
}
