package org.lianfang.isolation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedDayTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-07-01",
                "2022/7/1",
                "2022.7.1",
                "2022年7月1日",
                " 20220701 ",
                "2022-07-01 08:30",
                "44743",
                "44743.35"
            })
    void the_ways_in_which_lists_write_a_day_are_the_same_day(String written) {
        assertThat(ListedDay.read(written)).contains(LocalDate.parse("2022-07-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/7/2022", "07-01", "2022-13-01", "2022-02-30", "soon", "7"})
    void what_could_be_two_days_or_none_is_not_read(String written) {
        assertThat(ListedDay.read(written)).isEmpty();
    }
}
