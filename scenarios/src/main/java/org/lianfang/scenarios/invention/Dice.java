package org.lianfang.scenarios.invention;

import java.util.List;
import java.util.SplittableRandom;

/// One entity's source of chance.
public final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// @return 0 to bound − 1
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// @return lowest to highest, both possible
    public int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// @return mean 0, deviation 1
    public double gaussian() {
        return random.nextGaussian();
    }

    /// @return 0 to 1, 1 excluded
    public double fraction() {
        return random.nextDouble();
    }

    public long bits() {
        return random.nextLong();
    }

    public <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /// A whole number near the exact one: 2.3 is 2 seven times out of ten, else 3.
    public int rounded(double exact) {
        return (int) (exact + random.nextDouble());
    }
}
