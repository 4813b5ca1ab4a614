package org.lianfang.people.model;

/// Why somebody is no longer counted in the register.
public enum Leaving {
    MOVED_AWAY,
    DIED,
    ENTERED_TWICE,
    OTHER
}
