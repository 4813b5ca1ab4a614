package org.lianfang.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing is read otherwise than the library reads it.
class MomentsTests {

    private static final String USUAL = "2020-02-28T23:59:59.125Z";

    @Property
    void a_moment_is_read_as_it_was_written(
            @ForAll @LongRange(min = -70_000_000_000L, max = 260_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @IntRange(max = 3) int precision) {
        var kept = new int[] {1_000_000_000, 1_000_000, 1_000, 1}[precision];
        var moment = Instant.ofEpochSecond(second, nanos / kept * kept);

        assertThat(Moments.parse(moment.toString())).isEqualTo(moment);
    }

    @Property
    void nearly_a_moment_is_what_the_library_says_it_is(
            @ForAll @IntRange(max = 23) int place,
            @ForAll @StringLength(max = 2) @CharRange(from = '-', to = ':') String sign) {
        var text = USUAL.substring(0, place) + sign + USUAL.substring(place + 1);

        assertThat(read(Moments::parse, text)).isEqualTo(read(Instant::parse, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2020-02-29T00:00:00Z",
                "2021-02-29T00:00:00Z",
                "2020-02-02T24:00:00Z",
                "2020-12-31T23:59:60Z",
                "2020-02-02T09:30Z",
                "2020-02-02T09:30:00.Z",
                "2020-02-02T09:30:00.123456789Z",
                "2020-02-02T09:30:00.1234567891Z",
                "2020-02-02T09:30:00+08:00",
                "2020-02-02t09:30:00z",
                "2020-13-01T00:00:00Z",
                "2020-00-01T00:00:00Z",
                "2020-01-00T00:00:00Z",
                "2020-02-02T09:60:00Z",
                "٢٠٢٠-٠٢-٠٢T٠٩:٣٠:٠٠Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T00:00:00Z"
            })
    void borders_are_the_library_s(String text) {
        assertThat(read(Moments::parse, text)).isEqualTo(read(Instant::parse, text));
    }

    private interface Reading {
        Instant read(String text);
    }

    private static Optional<Instant> read(Reading reading, String text) {
        try {
            return Optional.of(reading.read(text));
        } catch (DateTimeParseException refused) {
            return Optional.empty();
        }
    }
}
