package org.lianfang.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.sheet.SheetCell;

/// Days and times as they stand on paper and in spreadsheets.
class FormTimesTests {

    @ParameterizedTest
    @CsvSource({
        "2022-07-30, 8:05",
        "2022/7/30, 08:05",
        "20220730, 08:05:00",
        "2022年7月30日, 8时05分",
        "'', 2022-07-30 08:05",
        "'', 2022-07-30T08:05:00",
        "２０２２-０７-３０, ０８：０５"
    })
    void are_understood_as_people_write_them(String day, String time) {
        assertThat(FormTimes.read(day, new SheetCell(time, false))).isEqualTo(LocalDateTime.of(2022, 7, 30, 8, 5));
    }

    @Test
    void a_share_of_the_day_is_a_time_to_the_second() {
        assertThat(FormTimes.read("2022-07-30", new SheetCell("0.336805555555556", true)))
                .isEqualTo(LocalDateTime.of(2022, 7, 30, 8, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 08:05",
        "2022-02-30, 08:05",
        "2022-07-30, 25:00",
        "2022-07-30, ''",
        "2022-07-30, morning",
        "30.7., 8:05"
    })
    void what_is_none_is_refused(String day, String time) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> FormTimes.read(day, new SheetCell(time, false)));
    }

    @Test
    void a_number_that_is_no_share_of_a_day_is_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FormTimes.read("2022-07-30", new SheetCell("805", true)));
    }
}
