package org.lianfang.tracing;

/// Since when contacts are isolated.
@FunctionalInterface
public interface Isolation {

    long NOT_YET = Long.MAX_VALUE;

    Isolation NOBODY = person -> NOT_YET;

    /// @return seconds since 1970, or [#NOT_YET]
    long since(int person);
}
