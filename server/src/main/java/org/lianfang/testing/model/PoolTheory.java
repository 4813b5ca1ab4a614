package org.lianfang.testing.model;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianfang.kernel.refusal.Refusal;

/// How many tests a person costs when swabs are pooled and the members of a positive pool are tested again singly.
///
/// Source: R. Dorfman, The detection of defective members of large populations, 1943
///
/// @param prevalence share of the tested who are positive, independent of each other: above 0 and below 1
public record PoolTheory(double prevalence) {

    /// Rarer than this the best pool has a thousand swabs and more.
    private static final double LEAST = 0.000_001;

    private static final double MOST = 0.999_999;
    /// Larger than any tube.
    private static final int SHOWN = 50;

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/prevalence-not-valid`
    public PoolTheory {
        if (!(prevalence >= LEAST && prevalence <= MOST)) {
            throw notAShare();
        }
    }

    /// What is to be told to somebody who named no share that can be reckoned with.
    public static Refusal notAShare() {
        return TestingRefusal.PREVALENCE_NOT_VALID.with(Map.of("least", "0.000001", "most", "0.999999"));
    }

    /// @param swabs in a pool
    /// @param testsPerPerson to be expected
    public record Size(int swabs, double testsPerPerson) {}

    /// A single swab is tested once; a pool once, and every member again when it is positive.
    public Size of(int swabs) {
        if (swabs < 1) {
            throw new IllegalArgumentException("A pool has swabs, but this one has " + swabs);
        }
        return new Size(swabs, swabs == 1 ? 1 : 1.0 / swabs + positivePool(swabs));
    }

    /// The size with the fewest tests, the smallest of several; 1 when pooling does not pay.
    public Size best() {
        return sizes((int) (2 / Math.sqrt(prevalence)) + 3)
                .reduce((best, size) -> size.testsPerPerson() < best.testsPerPerson() ? size : best)
                .orElseThrow();
    }

    /// Sizes from 1 up, and the best one at the end when it is larger than all of these.
    public List<Size> table() {
        var best = best();
        return Stream.concat(sizes(SHOWN), best.swabs() > SHOWN ? Stream.of(best) : Stream.empty())
                .toList();
    }

    private Stream<Size> sizes(int upTo) {
        return IntStream.rangeClosed(1, upTo).mapToObj(this::of);
    }

    /// 1 − (1 − p)^n, exact for small p as well.
    private double positivePool(int swabs) {
        return -Math.expm1(swabs * Math.log1p(-prevalence));
    }
}
