package org.lianfang.passes.model;

/// What goes beyond the rules. The texts are `alarm.<kind>`.
/// Source: the nine don'ts of 5 June 2022, and what health codes were misused for.
public enum AlarmKind {
    /// A ground that brings its last day has none.
    NO_EXPIRY,
    /// Somebody tried to change a status without a health ground of the pack.
    GROUND_MISSING,
    /// Somebody tried to change many at once, or more in a day than the pack allows.
    BULK_BY_HAND,
    /// A ground was told that the pack does not name: it has no effect.
    STRICTER_THAN_THE_PACK,
    /// Somebody tried to make a rule stricter without a second person, a reason, evidence or an end.
    STRICTER_WITHOUT_APPROVAL,
    /// Somebody is held although the days of the rule are over.
    LONGER_THAN_THE_RULE,
    /// An appeal was not answered in time.
    APPEAL_OVERDUE,
    /// A gate turned back somebody who comes from an area that is not listed.
    TURNED_BACK_FROM_LOW_RISK,
    /// A gate turned back somebody who needed care.
    MEDICAL_REFUSED,
    /// Somebody tried to draw a zone wider than the pack allows.
    ZONE_WIDER_THAN_THE_RULE,
    /// A zone still stands although its clean days are over: the round that would end it was not made.
    ZONE_LONGER_THAN_THE_RULE
}
