package org.lianfang.testing.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/// What was used in a round, of which costs follow.
///
/// @param swabs that were not taken back
/// @param tests tubes with a result
/// @param persons sampled, each once
public record Spent(long swabs, long tests, long persons) {

    public BigDecimal total(RoundCosts costs) {
        return rounded(exact(costs), costs);
    }

    /// @return absent while nobody was sampled
    public Optional<BigDecimal> perPerson(RoundCosts costs) {
        return persons == 0
                ? Optional.empty()
                : Optional.of(exact(costs).divide(BigDecimal.valueOf(persons), digits(costs), RoundingMode.HALF_UP));
    }

    private BigDecimal exact(RoundCosts costs) {
        return costs.perSwab()
                .multiply(BigDecimal.valueOf(swabs))
                .add(costs.perTest().multiply(BigDecimal.valueOf(tests)));
    }

    private static BigDecimal rounded(BigDecimal amount, RoundCosts costs) {
        return amount.setScale(digits(costs), RoundingMode.HALF_UP);
    }

    /// As the currency is counted; to the whole where it has no smaller coin.
    private static int digits(RoundCosts costs) {
        return Math.max(0, Currency.getInstance(costs.currency()).getDefaultFractionDigits());
    }
}
