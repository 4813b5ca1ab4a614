package org.lianfang.indicators.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.indicators.Indicator;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.support.DatabaseCopy;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// A city of 10,000 villages with ten indicators on each of 60 days: six million figures at the smallest areas.
/// Takes minutes, so it runs on request: `-Dlianfang.scale=figures`.
@EnabledIfSystemProperty(named = "lianfang.scale", matches = "figures")
class FigureScaleTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final AreaKey CITY = AreaKey.of("4309");
    private static final LocalDate FROM = LocalDate.parse("2020-01-24");
    private static final LocalDate TO = FROM.plusDays(59);
    private static final List<String> CODES =
            IntStream.range(0, 10).mapToObj(number -> "test.i" + number).toList();

    @Test
    void sums_of_ten_indicators_take_milliseconds() {
        database.owner().sql("""
                insert into indicators.change (area_key, change, day, indicator)
                select 430900000000000000 + county * 1000000000000 + town * 1000000000 + village * 1000000, 1 + village % 3,
                       date '2020-01-24' + day, 'test.i' || code
                from generate_series(1, 10::bigint) as county, generate_series(1, 10::bigint) as town,
                     generate_series(1, 100::bigint) as village, generate_series(0, 59) as day, generate_series(0, 9) as code
                """).update();
        var begun = InstantSource.system().instant();
        var folded = database.asSystem(() -> new Foldings(database.jdbc()).fold(Instant.EPOCH));
        System.out.println("folded " + folded + " changes in " + since(begun));
        database.owner().sql("vacuum analyze indicators.daily").update();
        database.owner().sql("vacuum analyze indicators.change").update();

        var figures = new DailyFigures(database.jdbc(), known());
        var counties = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> AreaKey.of("4309%02d".formatted(number)))
                .toList();
        var villages = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> AreaKey.of("430901001%03d".formatted(number)))
                .toList();
        for (var turn = 0; turn < 3; turn++) {
            var total = timed("city, 60 days, 10 codes", () -> figures.totals(CITY, FROM, TO, CODES));
            assertThat(total.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(12_000_000L);
            timed("city by day", () -> figures.byDay(CITY, FROM, TO, CODES));
            timed("city by county, 60 days", () -> figures.byChild(counties, FROM, TO, CODES));
            timed("township by 100 villages, 60 days", () -> figures.byChild(villages, FROM, TO, CODES));
            timed("township by 100 villages, one day", () -> figures.byChild(villages, TO, TO, CODES));
        }
        var added = InstantSource.system().instant();
        for (var batch = 0; batch < 100; batch++) {
            database.asSystem(() -> {
                new PendingChanges(database.jdbc(), known())
                        .add(IntStream.range(0, 260)
                                .mapToObj(number -> new org.lianfang.indicators.Count(
                                        TO,
                                        AreaKey.of("430901001%03d".formatted(1 + number % 52)),
                                        CODES.get(number / 52),
                                        1))
                                .toList());
                return true;
            });
        }
        System.out.println("100 batches of 260 counters added in " + since(added));
        timed("city with 26,000 changes waiting", () -> figures.totals(CITY, FROM, TO, CODES));
        timed("folding them", () -> new Foldings(database.jdbc()).fold(Instant.EPOCH));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        return database.asSystem(() -> {
            var begun = InstantSource.system().instant();
            var answer = work.get();
            System.out.println(what + ": " + since(begun));
            return answer;
        });
    }

    private static String since(Instant begun) {
        return "%.1f ms"
                .formatted(Duration.between(begun, InstantSource.system().instant())
                                .toNanos()
                        / 1e6);
    }

    private static KnownIndicators known() {
        var beans = new StaticListableBeanFactory();
        CODES.forEach(code -> beans.addBean(code, new Indicator(code, Indicator.Kind.FLOW)));
        return new KnownIndicators(beans.getBeanProvider(Indicator.class));
    }
}
