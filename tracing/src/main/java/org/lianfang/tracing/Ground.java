package org.lianfang.tracing;

/// Why somebody is a contact, in the words of the control plans. Contaminated surroundings and an investigator's own
/// judgement are grounds too, but nobody computes them.
public enum Ground {
    LIVING_TOGETHER,
    DIRECT_CARE,
    AEROSOL_PROCEDURE,
    SAME_ROOM,
    SHARED_MEAL,
    SHARED_ENTERTAINMENT,
    VISIT,
    SAME_VEHICLE,
    PROXIMITY,
    SAME_CELL
}
