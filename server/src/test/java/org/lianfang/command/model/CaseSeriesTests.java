package org.lianfang.command.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CaseSeriesTests {

    private static final LocalDate FIRST = LocalDate.parse("2020-01-24");

    @Test
    void a_day_entered_between_two_others_moves_only_what_lies_between() {
        var series = new CaseSeries(Map.of(FIRST, confirmed(3), FIRST.plusDays(4), confirmed(10)));

        var changes = series.enter(FIRST.plusDays(2), confirmed(7));

        assertThat(changes)
                .containsExactly(
                        new CaseSeries.Change(FIRST.plusDays(2), confirmed(4)),
                        new CaseSeries.Change(FIRST.plusDays(4), confirmed(-4)));
    }

    @Test
    void a_correction_downwards_makes_a_day_negative() {
        var series = new CaseSeries(Map.of(FIRST, confirmed(10)));

        assertThat(series.enter(FIRST.plusDays(1), confirmed(8)))
                .containsExactly(new CaseSeries.Change(FIRST.plusDays(1), confirmed(-2)));
    }

    @Test
    void the_same_count_again_changes_nothing() {
        var series = new CaseSeries(Map.of(FIRST, confirmed(10)));

        assertThat(series.enter(FIRST, confirmed(10))).isEmpty();
    }

    /// Whatever is entered and corrected in whatever order, the sum of all changes up to a day is the count of that
    /// day,
    /// and is what counting the entries again gives.
    @Property
    void changes_always_add_up_to_the_count_that_holds(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9) Integer> days,
            @ForAll @Size(min = 40, max = 40) List<@IntRange(min = 0, max = 500) Integer> counts) {
        var series = new CaseSeries(Map.of());
        var stock = new HashMap<LocalDate, Cases>();
        for (var turn = 0; turn < days.size(); turn++) {
            var count = new Cases(counts.get(turn), turn, counts.get(turn) / 2);
            for (var change : series.enter(FIRST.plusDays(days.get(turn)), count)) {
                stock.merge(change.day(), change.change(), Cases::plus);
            }
        }
        stock.values().removeIf(Cases.NONE::equals);
        var recounted = new TreeMap<LocalDate, Cases>();
        series.changes().forEach(change -> recounted.put(change.day(), change.change()));
        assertThat(new TreeMap<>(stock)).isEqualTo(recounted);

        var sum = Cases.NONE;
        for (var day = FIRST; day.isBefore(FIRST.plusDays(12)); day = day.plusDays(1)) {
            sum = sum.plus(stock.getOrDefault(day, Cases.NONE));
            assertThat(sum).isEqualTo(series.holdingOn(day));
        }
    }

    private static Cases confirmed(long count) {
        return new Cases(count, 0, 0);
    }
}
