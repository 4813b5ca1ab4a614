package org.lianfang.scenarios.invention;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Divides a total into whole shares that add up to it exactly (largest remainder; ties go to the earlier share).
public final class Shares {

    private Shares() {}

    /// @param weights not negative, together above 0
    public static int[] of(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("weights add up to " + sum);
        }
        var shares = new int[weights.length];
        var remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * (weights[i] / sum);
            shares[i] = (int) exact;
            remainders[i] = exact - shares[i];
            given += shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i])
                        .thenComparing(i -> i))
                .limit(total - given)
                .forEach(i -> shares[i]++);
        return shares;
    }

    /// As `of`, but nobody gets less than `least`.
    public static int[] of(int total, double[] weights, int least) {
        int promised = least * weights.length;
        if (promised > total) {
            throw new IllegalArgumentException(total + " cannot give " + least + " to each of " + weights.length);
        }
        double sum = Arrays.stream(weights).sum();
        double perShare = total / sum;
        var beyond = Arrays.stream(weights)
                .map(w -> Math.max(0, w * perShare - least))
                .toArray();
        var shares = of(total - promised, beyond);
        for (int i = 0; i < shares.length; i++) {
            shares[i] += least;
        }
        return shares;
    }
}
