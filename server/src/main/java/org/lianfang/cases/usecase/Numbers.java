package org.lianfang.cases.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Compact numbers for what the engine knows by numbers only. For any number of threads.
final class Numbers<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    synchronized int of(T thing) {
        return numbers.computeIfAbsent(thing, unknown -> {
            things.add(unknown);
            return things.size() - 1;
        });
    }

    synchronized OptionalInt find(T thing) {
        var number = numbers.get(thing);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    synchronized T at(int number) {
        return things.get(number);
    }

    synchronized int size() {
        return things.size();
    }
}
