package org.lianfang.testing.model;

import java.util.List;

/// Whose result is known, and how many of them are positive. Members of a positive pool count once their single samples
/// have decided; a person who was sampled in two tubes counts twice.
public record Found(long decided, long positive) {

    public static Found in(List<PoolCount> pools) {
        return pools.stream()
                .map(pool -> {
                    var positive = pool.swabs() == 1 ? pool.positive() : 0;
                    return new Found(pool.negative() * pool.swabs() + positive, positive);
                })
                .reduce(new Found(0, 0), Found::plus);
    }

    public Found plus(Found other) {
        return new Found(decided + other.decided, positive + other.positive);
    }

    public boolean hasPrevalence() {
        return positive > 0 && positive < decided;
    }

    /// Share of positives.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/no-prevalence-yet` when it would be none or all
    public double prevalence() {
        if (!hasPrevalence()) {
            throw TestingRefusal.NO_PREVALENCE_YET.with();
        }
        return (double) positive / decided;
    }
}
