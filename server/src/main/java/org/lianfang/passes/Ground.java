package org.lianfang.passes;

import java.util.Locale;

/// Why somebody's status may differ from green. Health grounds only, and of these only those that the rule
/// pack names
/// (`passes.grounds`); there is no other, and no free text.
public enum Ground {
    /// A pool or an unclear sample; until a single sample decides.
    SCREENING_HOLD,
    TESTED_POSITIVE,
    CLOSE_CONTACT,
    CONTACT_OF_CONTACT,
    HIGH_RISK_LEAVER,
    /// Lives in a zone of this level; its last day is that of the zone.
    HIGH_RISK_ZONE,
    MEDIUM_RISK_ZONE,
    /// A home measure; its last day is that of the measure.
    HOME_ISOLATION,
    HOME_MONITORING;

    /// As rule packs write it: `close-contact`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether its last day comes with the fact instead of being counted by the pack.
    public boolean bringsItsEnd() {
        return switch (this) {
            case HOME_ISOLATION, HOME_MONITORING, HIGH_RISK_ZONE, MEDIUM_RISK_ZONE -> true;
            case SCREENING_HOLD, TESTED_POSITIVE, CLOSE_CONTACT, CONTACT_OF_CONTACT, HIGH_RISK_LEAVER -> false;
        };
    }
}
