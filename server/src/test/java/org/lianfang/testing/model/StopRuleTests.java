package org.lianfang.testing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lianfang.testing.model.StopRule.Done;
import org.lianfang.testing.model.StopRule.Next;

class StopRuleTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 8, 1);
    private static final StopRule PLAN_9 = new StopRule(3, 3);

    @Test
    void a_round_every_day_until_three_were_clean() {
        assertThat(after(false)).isEqualTo(new Next.Round(FIRST.plusDays(1), 0));
        assertThat(after(false, true)).isEqualTo(new Next.Round(FIRST.plusDays(2), 1));
        assertThat(after(false, true, true)).isEqualTo(new Next.Round(FIRST.plusDays(3), 2));
    }

    @Test
    void after_three_clean_ones_a_pause_of_three_days_and_one_more() {
        assertThat(after(false, true, true, true)).isEqualTo(new Next.Confirmation(FIRST.plusDays(7)));
    }

    @Test
    void the_confirming_round_ends_it_when_it_is_clean() {
        var chain = days(false, true, true, true);
        chain.add(new Done(FIRST.plusDays(7), true));

        assertThat(PLAN_9.after(chain)).isEqualTo(new Next.Stop(FIRST.plusDays(7)));
    }

    @Test
    void somebody_found_in_the_confirming_round_begins_all_anew() {
        var chain = days(false, true, true, true);
        chain.add(new Done(FIRST.plusDays(7), false));

        assertThat(PLAN_9.after(chain)).isEqualTo(new Next.Round(FIRST.plusDays(8), 0));
    }

    @Test
    void a_round_within_the_pause_confirms_nothing() {
        assertThat(after(true, true, true, true)).isEqualTo(new Next.Confirmation(FIRST.plusDays(7)));
    }

    @Test
    void somebody_found_begins_the_count_anew() {
        assertThat(StopRule.cleanInARow(days(true, true, false, true))).containsExactly(1, 2, 0, 1);
    }

    @Property
    void a_chain_that_ends_has_enough_clean_rounds_and_a_pause_before_its_last(
            @ForAll @Size(min = 1, max = 12) List<Boolean> clean, @ForAll @Size(12) List<Boolean> pauses) {
        var chain = new ArrayList<Done>();
        var day = FIRST;
        for (var number = 0; number < clean.size(); number++) {
            chain.add(new Done(day, clean.get(number)));
            day = day.plusDays(pauses.get(number) ? 4 : 1);
            if (PLAN_9.after(chain) instanceof Next.Stop) {
                var tail = chain.subList(Math.max(0, chain.size() - 4), chain.size());
                assertThat(tail).hasSize(4).allMatch(Done::clean);
                assertThat(tail.get(2).day().plusDays(4))
                        .isBeforeOrEqualTo(tail.get(3).day());
                return;
            }
        }
    }

    private static Next after(boolean... clean) {
        return PLAN_9.after(days(clean));
    }

    private static List<Done> days(boolean... clean) {
        var chain = new ArrayList<Done>();
        for (var number = 0; number < clean.length; number++) {
            chain.add(new Done(FIRST.plusDays(number), clean[number]));
        }
        return chain;
    }
}
