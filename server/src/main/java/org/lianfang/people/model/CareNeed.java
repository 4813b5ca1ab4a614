package org.lianfang.people.model;

import java.time.LocalDate;

/// Help that a resident needs, as long as that is known.
///
/// @param until last day; a need that goes on is confirmed again
public record CareNeed(Kind kind, LocalDate until) {

    /// What for. Health grounds only.
    public enum Kind {
        ALONE_ELDERLY,
        DISABLED,
        PREGNANT,
        INFANT,
        CHRONIC_MEDICATION,
        DIALYSIS,
        HOMEBOUND,
        OTHER
    }
}
