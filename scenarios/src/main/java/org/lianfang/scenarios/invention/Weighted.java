package org.lianfang.scenarios.invention;

import java.util.List;
import java.util.function.ToIntFunction;

/// Items that are drawn as often as their weights say.
public final class Weighted<T> {

    private final List<T> items;
    private final int[] upTo;

    /// @param weight at least 0 each, together at least 1
    public Weighted(List<? extends T> items, ToIntFunction<? super T> weight) {
        this.items = List.copyOf(items);
        this.upTo = new int[items.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsInt(this.items.get(i));
            upTo[i] = sum;
        }
        if (sum < 1) {
            throw new IllegalArgumentException("nothing to draw from: " + upTo.length + " items of weight 0");
        }
    }

    public T draw(Dice dice) {
        int mark = dice.below(upTo[upTo.length - 1]);
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > mark) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return items.get(low);
    }

    public List<T> items() {
        return items;
    }
}
