package org.lianfang.people.model;

/// As the identity paper says; UNKNOWN when nobody asked.
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
