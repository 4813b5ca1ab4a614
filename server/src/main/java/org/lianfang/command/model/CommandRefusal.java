package org.lianfang.command.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// What this module refuses.
public enum CommandRefusal implements RefusalCode {
    UNKNOWN_AREA("command/unknown-area", Kind.NOT_FOUND),
    UNKNOWN_INDICATOR("command/unknown-indicator", Kind.INVALID),
    UNKNOWN_REPORT("command/unknown-report", Kind.NOT_FOUND),
    NO_RESPONSE("command/no-response", Kind.NOT_FOUND),
    DAY_IN_FUTURE("command/day-in-future", Kind.INVALID),
    NOTHING_CHANGED("command/nothing-changed", Kind.CONFLICT),
    FIGURES_MOVED("command/figures-moved", Kind.CHANGED),
    STEP_SIGNED("command/step-signed", Kind.CONFLICT),
    STEP_SIGNED_WITH_REPORT("command/step-signed-with-report", Kind.INVALID),
    COUNT_NOT_VALID("command/count-not-valid", Kind.INVALID),
    COUNTED_TWICE("command/counted-twice", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    CommandRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
