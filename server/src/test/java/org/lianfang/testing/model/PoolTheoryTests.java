package org.lianfang.testing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.kernel.refusal.Refusal;

class PoolTheoryTests {

    @ParameterizedTest
    @CsvSource({"0.01,11,0.19557", "0.001,32,0.06276", "0.05,5,0.42622"})
    void the_best_pools_are_those_of_the_theory(double prevalence, int swabs, double testsPerPerson) {
        var best = new PoolTheory(prevalence).best();

        assertThat(best.swabs()).isEqualTo(swabs);
        assertThat(best.testsPerPerson()).isEqualTo(testsPerPerson, within(0.000_005));
    }

    @Test
    void where_a_third_is_positive_everybody_is_tested_singly() {
        var theory = new PoolTheory(0.33);

        assertThat(theory.best()).isEqualTo(new PoolTheory.Size(1, 1));
        assertThat(theory.of(3).testsPerPerson()).isGreaterThan(1);
    }

    @Test
    void the_table_begins_with_single_tubes_and_holds_the_best_size_however_large() {
        assertThat(new PoolTheory(0.01).table())
                .extracting(PoolTheory.Size::swabs)
                .startsWith(1, 2, 3)
                .endsWith(50);
        assertThat(new PoolTheory(0.000_1).table()).hasSize(51).last().isEqualTo(new PoolTheory(0.000_1).best());
    }

    @Property
    void no_other_size_is_better(
            @ForAll @DoubleRange(min = 0.000_001, max = 0.999) @Scale(6) double prevalence,
            @ForAll @IntRange(min = 1, max = 5_000) int other) {
        var theory = new PoolTheory(prevalence);

        assertThat(theory.best().testsPerPerson())
                .isLessThanOrEqualTo(theory.of(other).testsPerPerson());
    }

    /// Out of the probabilities of each number of positives, without the closed form.
    @Property(tries = 200)
    void a_pool_costs_what_its_outcomes_cost(
            @ForAll @DoubleRange(min = 0.001, max = 0.9) @Scale(4) double prevalence,
            @ForAll @IntRange(min = 2, max = 20) int swabs) {
        var tests = 0.0;
        var chance = Math.pow(1 - prevalence, swabs);
        for (var positives = 0; positives <= swabs; positives++) {
            tests += chance * (positives == 0 ? 1 : 1 + swabs);
            chance *= (double) (swabs - positives) / (positives + 1) * prevalence / (1 - prevalence);
        }

        assertThat(new PoolTheory(prevalence).of(swabs).testsPerPerson()).isEqualTo(tests / swabs, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.01, 1, 1.5, 0.000_000_1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_share_that_is_none_is_refused(double prevalence) {
        assertThatThrownBy(() -> new PoolTheory(prevalence)).isInstanceOf(Refusal.class);
    }
}
