package org.lianfang.scenarios.invention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SharesTests {

    @Test
    void shares_add_up_to_the_total_whatever_the_weights() {
        var dice = new Seed(7).dice();
        for (int i = 0; i < 500; i++) {
            var weights = new double[1 + dice.below(40)];
            Arrays.setAll(weights, none -> 0.001 + dice.fraction());
            int total = dice.below(100_000);
            assertThat(Arrays.stream(Shares.of(total, weights)).sum()).isEqualTo(total);
        }
    }

    @Test
    void nobody_gets_less_than_promised() {
        assertThat(Shares.of(10, new double[] {1000, 1, 1}, 2)).containsExactly(6, 2, 2);
        assertThatThrownBy(() -> Shares.of(5, new double[] {1, 1, 1}, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_remainder_is_served_first() {
        assertThat(Shares.of(3, new double[] {0.5, 0.3, 0.2})).containsExactly(1, 1, 1);
        assertThat(Shares.of(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
    }
}
