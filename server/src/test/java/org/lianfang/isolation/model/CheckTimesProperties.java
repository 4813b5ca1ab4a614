package org.lianfang.isolation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CheckTimesProperties {

    private static final CheckTimes TWICE = new CheckTimes(List.of(10, 18), ZoneId.of("Asia/Shanghai"));
    private static final Instant MIDNIGHT = Instant.parse("2020-02-02T16:00:00Z");

    @Property
    void the_next_check_is_the_last_one_due_or_one_to_come_and_nothing_made_counts_for_it(
            @ForAll @IntRange(min = 0, max = 2_880) int now,
            @ForAll @IntRange(min = 0, max = 2_880) int since,
            @ForAll @IntRange(min = 0, max = 2_880) int made) {
        var moment = at(Math.max(now, Math.max(since, made)));
        var next = TWICE.next(moment, at(since), at(made)).orElseThrow();
        assertThat(next.from()).isBefore(next.due());
        assertThat(next.due())
                .isAfter(at(since))
                .isAfterOrEqualTo(TWICE.last(moment).orElseThrow().due());
        assertThat(at(made)).isBefore(next.from());
        assertThat(Duration.between(moment, next.due())).isLessThanOrEqualTo(Duration.ofHours(32));
    }

    @Property
    void whoever_has_made_it_is_asked_for_another_one(@ForAll @IntRange(min = 0, max = 2_880) int now) {
        var moment = at(now);
        var next = TWICE.next(moment, MIDNIGHT.minus(Duration.ofDays(3)), null).orElseThrow();
        assertThat(next).isEqualTo(TWICE.last(moment).orElseThrow());
        var after = TWICE.next(moment, MIDNIGHT.minus(Duration.ofDays(3)), next.from())
                .orElseThrow();
        assertThat(after.due()).isAfter(next.due());
        assertThat(new CheckTimes(List.of(), ZoneId.of("Asia/Shanghai")).next(moment, MIDNIGHT, null))
                .isEmpty();
    }

    private static Instant at(int minutes) {
        return MIDNIGHT.plus(Duration.ofMinutes(minutes));
    }
}
