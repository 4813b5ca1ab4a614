package org.lianfang.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMomentTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON_THIRTY = Instant.parse("2020-02-01T04:30:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-01 12:30",
                "2020/2/1 12:30:00",
                "2020.02.01 12：30",
                "2020年2月1日 12:30",
                "2020-02-01T12:30:00.000",
                "43862.5208333333"
            })
    void a_moment_is_read_however_lists_write_it(String text) {
        assertThat(ListMoment.read(text, ZONE, null)).contains(NOON_THIRTY);
    }

    @Test
    void a_time_alone_is_one_of_the_day_of_the_list() {
        assertThat(ListMoment.read("12:30", ZONE, LocalDate.of(2020, 2, 1))).contains(NOON_THIRTY);
        assertThat(ListMoment.read("12:30", ZONE, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-02-30 12:30", "2020-02-01 25:00", "2020-02-01", "中午"})
    void what_is_no_moment_is_none(String text) {
        assertThat(ListMoment.read(text, ZONE, LocalDate.of(2020, 2, 1))).isEmpty();
    }
}
