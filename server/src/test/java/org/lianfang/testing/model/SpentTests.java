package org.lianfang.testing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.kernel.refusal.Refusal;

/// Costs follow from what was used.
class SpentTests {

    private static final RoundCosts YUAN =
            new RoundCosts("cny", new BigDecimal("3.50"), new BigDecimal("16"), null).checked();

    @Test
    void swabs_and_tests_add_up_and_are_shared_by_persons() {
        var spent = new Spent(11, 3, 10);

        assertThat(spent.total(YUAN)).isEqualByComparingTo("86.50");
        assertThat(spent.perPerson(YUAN)).hasValue(new BigDecimal("8.65"));
    }

    @Test
    void nobody_shares_nothing() {
        assertThat(new Spent(0, 0, 0).perPerson(YUAN)).isEmpty();
    }

    @Test
    void a_currency_without_a_smaller_coin_is_told_in_whole() {
        var yen = new RoundCosts("JPY", new BigDecimal("100"), new BigDecimal("2000"), null).checked();

        assertThat(new Spent(3, 1, 3).perPerson(yen)).hasValue(new BigDecimal("767"));
    }

    @ParameterizedTest
    @CsvSource({"XYZ, 1, 1", "CNY, -1, 1", "CNY, 1, 1000001", "CNY, 0.12345, 1"})
    void costs_that_cannot_be_are_refused(String currency, BigDecimal swab, BigDecimal test) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new RoundCosts(currency, swab, test, null).checked())
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(TestingRefusal.COSTS_NOT_VALID));
    }
}
