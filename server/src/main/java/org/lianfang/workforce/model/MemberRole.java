package org.lianfang.workforce.model;

/// What a working person is, and what a post asks for.
public enum MemberRole {
    POLICE,
    AUXILIARY,
    COURT_STAFF,
    PROCURATORATE_STAFF,
    JUSTICE_STAFF,
    MEDICAL,
    TOWNSHIP_CADRE,
    VILLAGE_CADRE,
    GRID_WORKER,
    VOLUNTEER,
    OTHER;

    /// Counts as a police person-shift by itself; members of a police organisation count as well.
    public boolean isPolice() {
        return this == POLICE || this == AUXILIARY;
    }
}
