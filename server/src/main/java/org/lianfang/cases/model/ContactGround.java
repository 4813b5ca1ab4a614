package org.lianfang.cases.model;

import org.lianfang.tracing.Ground;

/// Why somebody is a contact, in the words of the control plans.
public enum ContactGround {
    LIVING_TOGETHER,
    DIRECT_CARE,
    AEROSOL_PROCEDURE,
    SAME_ROOM,
    SHARED_MEAL,
    SHARED_ENTERTAINMENT,
    VISIT,
    SAME_VEHICLE,
    PROXIMITY,
    SAME_CELL,
    /// Nobody computes this one.
    CONTAMINATED_SURROUNDINGS,
    /// The investigator's own; says in words why.
    JUDGEMENT;

    public static ContactGround of(Ground computed) {
        return valueOf(computed.name());
    }
}
