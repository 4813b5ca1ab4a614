package org.lianfang.passes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What other modules tell this one when they see something that goes beyond the rules: they publish, this one
/// listens and
/// raises an alarm for the data-protection officer.
///
/// @param recordKind such as `crossing`, and its id: the record that shows it
/// @param resident whom it concerns, if known
public record OverReach(
        Kind kind,
        AreaKey area,
        String recordKind,
        UUID record,
        @Nullable UUID resident) {

    public enum Kind {
        TURNED_BACK_FROM_LOW_RISK,
        MEDICAL_REFUSED
    }
}
