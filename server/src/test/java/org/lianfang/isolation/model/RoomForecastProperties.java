package org.lianfang.isolation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RoomForecastProperties {

    private static final LocalDate TODAY = LocalDate.parse("2022-07-01");

    @Property
    void a_room_is_needed_through_the_last_day_and_not_a_day_longer(
            @ForAll @IntRange(min = 0, max = 20) int last, @ForAll @IntRange(min = 1, max = 9) int rooms) {
        var taken = List.of(new RoomForecast.Taken(rooms, TODAY.plusDays(last)));
        for (var needs : List.of(
                new RoomForecast.Needs(taken, List.of(), List.of()),
                new RoomForecast.Needs(List.of(), taken, List.of()))) {
            var days = RoomForecast.of(100, needs, TODAY, 14).days();
            assertThat(days).hasSize(14).allSatisfy(day -> {
                assertThat(day.decided()).isEqualTo(day.day().isAfter(TODAY.plusDays(last)) ? 0 : rooms);
                assertThat(day.most()).isEqualTo(day.decided());
            });
        }
    }

    @Property
    void what_is_decided_is_never_more_than_the_most_and_neither_grows_from_day_to_day(
            @ForAll("some") List<RoomForecast.Taken> occupied,
            @ForAll("some") List<RoomForecast.Taken> waiting,
            @ForAll("some") List<RoomForecast.Taken> proposed) {
        var needs = new RoomForecast.Needs(occupied, waiting, proposed);
        var forecast = RoomForecast.of(10, needs, TODAY, 14);
        var before = forecast.days().getFirst();
        assertThat(before.decided()).isGreaterThanOrEqualTo(needs.overdueOn(TODAY));
        for (var day : forecast.days()) {
            assertThat(day.decided()).isLessThanOrEqualTo(day.most()).isLessThanOrEqualTo(before.decided());
            assertThat(day.most()).isLessThanOrEqualTo(before.most()).isGreaterThanOrEqualTo(needs.overdueOn(TODAY));
            before = day;
        }
        assertThat(forecast.runsOut().isEmpty()
                        || !forecast.mayRunOut()
                                .orElseThrow()
                                .isAfter(forecast.runsOut().get()))
                .isTrue();
    }

    @Provide
    Arbitrary<List<RoomForecast.Taken>> some() {
        var until = Arbitraries.integers().between(-5, 20).map(TODAY::plusDays);
        return Combinators.combine(Arbitraries.longs().between(1, 5), until)
                .as(RoomForecast.Taken::new)
                .list()
                .ofMaxSize(8);
    }
}
