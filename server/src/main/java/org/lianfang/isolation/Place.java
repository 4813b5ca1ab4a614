package org.lianfang.isolation;

/// Where the rule wants somebody, the strictest first.
public enum Place {
    CENTRAL,
    HOME,
    MONITORING;

    public Place stricter(Place other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
