package org.lianfang.testing.model;

import static org.lianfang.kernel.refusal.Fields.required;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a swab and a test cost in a round, as whoever pays says.
///
/// @param currency ISO 4217, such as `CNY`
/// @param perSwab taking it: staff, swab, tube
/// @param perTest of one tube in the lab, whatever is in it
/// @param version counts edits; a stale one is refused. Absent before the first
public record RoundCosts(
        String currency,
        BigDecimal perSwab,
        BigDecimal perTest,
        @Nullable Integer version) {

    private static final BigDecimal MOST = new BigDecimal(1_000_000);
    private static final int DIGITS = 4;

    /// As they are kept: the code of the currency in capitals, amounts without zeros at their end.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/costs-not-valid`, or that something is missing
    @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
    public RoundCosts checked() {
        return new RoundCosts(
                known(required("currency", currency).strip().toUpperCase(Locale.ROOT)),
                amount(required("perSwab", perSwab)),
                amount(required("perTest", perTest)),
                version);
    }

    private static String known(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw TestingRefusal.COSTS_NOT_VALID.with();
        }
    }

    private static BigDecimal amount(BigDecimal sent) {
        var plain = sent.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(MOST) > 0 || plain.scale() > DIGITS) {
            throw TestingRefusal.COSTS_NOT_VALID.with();
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public RoundCosts withVersion(int newVersion) {
        return new RoundCosts(currency, perSwab, perTest, newVersion);
    }

    /// The version that its sender had read; 0 before the first.
    public int readVersion() {
        return Optional.ofNullable(version).orElse(0);
    }
}
