package org.lianfang.indicators.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Figures.AreaFigure;
import org.lianfang.indicators.Figures.DayFigure;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.support.DatabaseCopy;

class CountersTests {

    private static final LocalDate FIRST = LocalDate.parse("2020-02-01");
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final String VEHICLES = "test.vehicles";
    private static final String GRIDS = "test.grids";

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    @Test
    void a_figure_is_the_same_before_and_after_folding_at_every_level() {
        var county = AreaKey.of("110101");
        var one = AreaKey.of("110101001002003004");
        var other = AreaKey.of("110101002003");
        add(
                new Count(FIRST, one, VEHICLES, 5),
                new Count(FIRST, other, VEHICLES, 2),
                new Count(FIRST, one, VEHICLES, 1));

        for (var turn = 0; turn < 2; turn++) {
            assertThat(total(county)).isEqualTo(8);
            assertThat(total(AreaKey.of("110101001"))).isEqualTo(6);
            assertThat(total(one)).isEqualTo(6);
            assertThat(total(other)).isEqualTo(2);
            assertThat(total(AreaKey.of("110102"))).isZero();
            fold();
        }
    }

    @Test
    void counts_of_an_area_and_of_what_lies_in_it_are_kept_apart_and_summed() {
        var township = AreaKey.of("120101001");
        var village = AreaKey.of("120101001002");
        add(new Count(FIRST, township, VEHICLES, 10), new Count(FIRST, village, VEHICLES, 1));
        fold();
        add(new Count(FIRST, township, VEHICLES, -3));
        fold();

        assertThat(total(township)).isEqualTo(8);
        assertThat(total(village)).isEqualTo(1);
        assertThat(database.owner()
                        .sql("select own from indicators.daily where area_key = :key")
                        .param("key", township.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void a_flow_is_summed_over_days_and_a_stock_is_what_there_is_at_the_end() {
        var village = AreaKey.of("130101001002");
        add(
                new Count(FIRST.minusDays(3), village, GRIDS, 7),
                new Count(FIRST.minusDays(3), village, VEHICLES, 100),
                new Count(FIRST, village, VEHICLES, 4),
                new Count(SECOND, village, VEHICLES, 3),
                new Count(SECOND, village, GRIDS, -2));
        fold();

        Map<String, Long> totals = read(figures -> figures.totals(village, FIRST, SECOND, List.of(VEHICLES, GRIDS)));
        List<DayFigure> days = read(figures -> figures.byDay(village, FIRST, SECOND, List.of(VEHICLES, GRIDS)));

        assertThat(totals).isEqualTo(Map.of(VEHICLES, 7L, GRIDS, 5L));
        assertThat(days)
                .containsExactly(
                        new DayFigure(FIRST, GRIDS, 7),
                        new DayFigure(FIRST, VEHICLES, 4),
                        new DayFigure(SECOND, GRIDS, 5),
                        new DayFigure(SECOND, VEHICLES, 3));
    }

    @Test
    void children_have_their_own_figures_folded_or_not() {
        var first = AreaKey.of("140101");
        var second = AreaKey.of("140102");
        add(new Count(FIRST, AreaKey.of("140101001002"), VEHICLES, 4));
        fold();
        add(new Count(FIRST, AreaKey.of("140102001002"), VEHICLES, 5));
        add(new Count(FIRST, AreaKey.of("140101001003"), VEHICLES, 1));

        var asked = List.of(first, second, AreaKey.of("140103"));
        List<AreaFigure> byChild = read(figures -> figures.byChild(asked, FIRST, FIRST, List.of(VEHICLES)));
        assertThat(byChild).containsExactly(new AreaFigure(first, VEHICLES, 5), new AreaFigure(second, VEHICLES, 5));
    }

    @Test
    void writers_of_the_same_counters_in_opposite_order_neither_lose_nor_dead_lock() throws Exception {
        var one = AreaKey.of("150101001001");
        var other = AreaKey.of("150101001002");
        try (var writers = Executors.newFixedThreadPool(4)) {
            var done = writers.invokeAll(IntStream.range(0, 80)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(turn -> () -> {
                        var first = turn % 2 == 0 ? one : other;
                        var second = turn % 2 == 0 ? other : one;
                        add(new Count(FIRST, first, VEHICLES, 1), new Count(FIRST, second, VEHICLES, 1));
                        if (turn % 10 == 0) {
                            fold();
                        }
                        return turn;
                    })
                    .toList());
            for (var one1 : done) {
                one1.get();
            }
        }
        assertThat(total(AreaKey.of("150101001"))).isEqualTo(160);
        fold();
        assertThat(total(AreaKey.of("150101001"))).isEqualTo(160);
    }

    @Test
    void figures_outside_the_scope_are_refused_not_left_out() {
        var mine = AreaScope.of(AreaKey.of("160101001"));
        assertThatThrownBy(() -> database.within(
                        mine, () -> figures().totals(AreaKey.of("160101"), FIRST, FIRST, List.of(VEHICLES))))
                .isInstanceOf(Refusal.class)
                .hasMessage("kernel/outside-your-area");
    }

    @Test
    void a_code_that_nobody_declared_is_refused() {
        assertThatThrownBy(() -> add(new Count(FIRST, AreaKey.of("17"), "test.unheard-of", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("indicators/unknown");
    }

    @Test
    void day_by_day_nobody_asks_for_centuries() {
        var village = AreaKey.of("170101001002");
        add(new Count(FIRST, village, GRIDS, 1));
        assertThatThrownBy(() -> read(figures -> figures.byDay(village, FIRST.minusYears(200), SECOND, List.of(GRIDS))))
                .hasMessage("indicators/too-many-days");
        Map<String, Long> sums =
                read(figures -> figures.totals(village, FIRST.minusYears(200), SECOND, List.of(GRIDS)));
        assertThat(sums).isEqualTo(Map.of(GRIDS, 1L));
    }

    @Test
    void folding_tells_which_areas_changed_once() {
        var village = AreaKey.of("180101001002");
        var before = database.asSystem(() -> foldings().look().last());
        add(new Count(FIRST, village, VEHICLES, 1));
        fold();

        var news = database.asSystem(() -> foldings().since(before));
        assertThat(news.areas()).contains(village);
        assertThat(database.asSystem(() -> foldings().since(news.last())).areas())
                .isEmpty();
    }

    private static void add(Count... counts) {
        database.asSystem(() -> {
            new PendingChanges(database.jdbc(), TestIndicators.known()).add(List.of(counts));
            return true;
        });
    }

    private static void fold() {
        database.asSystem(() -> {
            foldings().keepOthersFromFolding();
            return foldings().fold(Instant.parse("2020-02-03T00:00:00Z"));
        });
    }

    private static long total(AreaKey area) {
        return read(figures -> figures.totals(area, FIRST, FIRST, List.of(VEHICLES)))
                .getOrDefault(VEHICLES, 0L);
    }

    private static <T> T read(Function<DailyFigures, T> question) {
        return database.asSystem(() -> question.apply(figures()));
    }

    private static DailyFigures figures() {
        return new DailyFigures(database.jdbc(), TestIndicators.known());
    }

    private static Foldings foldings() {
        return new Foldings(database.jdbc());
    }
}
