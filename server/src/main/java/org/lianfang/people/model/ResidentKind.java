package org.lianfang.people.model;

/// Why somebody lives at a door.
public enum ResidentKind {
    RESIDENT,
    TENANT,
    MIGRANT,
    VISITOR
}
