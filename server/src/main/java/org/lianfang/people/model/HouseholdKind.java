package org.lianfang.people.model;

/// A family, a shared flat, a dormitory or other collective lodging.
public enum HouseholdKind {
    FAMILY,
    SHARED,
    COLLECTIVE,
    OTHER
}
