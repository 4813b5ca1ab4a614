package org.lianfang.testing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.lianfang.kernel.refusal.Refusal;

/// The number on a form survives hands and keyboards.
class FormNumberTests {

    @Example
    void it_is_printed_with_eight_digits_of_which_the_last_checks_the_others() {
        assertThat(new FormNumber(1)).hasToString("00000018");
        assertThat(new FormNumber(7_992_739_871L)).hasToString("79927398713");
    }

    @Property
    void it_is_read_back_whatever_its_width_blanks_and_hyphens(
            @ForAll @LongRange(min = 1, max = 99_999_999) long serial) {
        var number = new FormNumber(serial);
        var text = number.text();
        var wide = text.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);

        assertThat(FormNumber.of(text)).isEqualTo(number);
        assertThat(FormNumber.of(wide)).isEqualTo(number);
        assertThat(FormNumber.of(" " + text.substring(0, 4) + " - " + text.substring(4)))
                .isEqualTo(number);
    }

    @Property
    void one_wrong_digit_is_always_noticed(
            @ForAll @LongRange(min = 1, max = 9_999_999) long serial,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        var digits = new FormNumber(serial).text().toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + off) % 10);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FormNumber.of(new String(digits)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(TestingRefusal.FORM_NUMBER_NOT_VALID));
    }
}
