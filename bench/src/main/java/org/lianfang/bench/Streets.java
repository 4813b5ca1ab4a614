package org.lianfang.bench;

import java.util.function.Supplier;

/// The people of some streets, one after the other, as a desk names them.
final class Streets implements Supplier<String> {

    private final int end;
    private int person;

    /// @param begin number of the first person
    /// @param end number after the last
    Streets(int begin, int end) {
        this.person = begin;
        this.end = end;
    }

    @Override
    public String get() {
        if (person == end) {
            throw new IllegalStateException("Everybody at this desk was sampled. Maybe fill with more people");
        }
        return "{\"residentId\":\"" + People.resident(person++) + "\"}";
    }
}
