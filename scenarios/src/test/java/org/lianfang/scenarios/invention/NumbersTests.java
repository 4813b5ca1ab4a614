package org.lianfang.scenarios.invention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NumbersTests {

    @Test
    void identity_numbers_carry_birth_date_sex_and_check_digit() {
        var number = IdentityNumbers.of(12, LocalDate.of(2000, 2, 29), Sex.MALE, 0);
        assertThat(number).startsWith("99001220000229001").hasSize(18);
        assertThat(IdentityNumbers.isInvented(number)).isTrue();
        assertThat(IdentityNumbers.isInvented(number.substring(0, 17) + (number.charAt(17) == '1' ? '2' : '1')))
                .isFalse();
    }

    @Test
    void real_divisions_and_days_that_never_were_are_not_invented_numbers() {
        assertThat(IdentityNumbers.isInvented("11010519491231002X")).isFalse();
        assertThat(IdentityNumbers.isInvented("990012190002290011")).isFalse();
    }

    @Test
    void plates_never_have_i_or_o() {
        var dice = new Seed(1).dice();
        for (int i = 0; i < 20_000; i++) {
            assertThat(Plates.isValid(Plates.car(dice, "湘H"))).isTrue();
            assertThat(Plates.isValid(Plates.large(dice, "湘H"))).isTrue();
        }
        assertThat(Plates.isValid("湘H1234O")).isFalse();
        assertThat(Plates.isValid("湘I12345")).isFalse();
    }

    @Test
    void names_follow_the_fashion_of_their_decade() {
        var names = new PersonNames();
        var dice = new Seed(3).dice();
        var single = 0;
        for (int i = 0; i < 10_000; i++) {
            assertThat(names.full(dice, Sex.FEMALE, 1935 + i % 85)).hasSizeBetween(2, 4);
            single += names.given(dice, Sex.MALE, 1985).length() == 1 ? 1 : 0;
        }
        assertThat(single).isBetween(2_800, 4_200);
    }
}
