package org.lianfang.gates.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// Reasons why something at a gate is not done.
public enum GateRefusal implements RefusalCode {
    UNKNOWN_GATE("gates/unknown-gate", Kind.NOT_FOUND),
    UNKNOWN_AREA("gates/unknown-area", Kind.INVALID),
    UNKNOWN_CROSSING("gates/unknown-crossing", Kind.NOT_FOUND),
    UNKNOWN_HANDOVER("gates/unknown-handover", Kind.NOT_FOUND),
    CODE_ALREADY_USED("gates/code-already-used", Kind.CONFLICT),
    STALE_WRITE("gates/stale-write", Kind.CHANGED),
    HOURS_NOT_VALID("gates/hours-not-valid", Kind.INVALID),
    CLOSES_BEFORE_IT_OPENS("gates/closes-before-it-opens", Kind.INVALID),
    GATE_CLOSED("gates/gate-closed", Kind.CONFLICT),
    NO_ACTIVE_RESPONSE("gates/no-active-response", Kind.CONFLICT),
    ID_ALREADY_USED("gates/id-already-used", Kind.CONFLICT),
    ALREADY_VOIDED("gates/already-voided", Kind.CONFLICT),
    ID_NOT_VALID("gates/id-not-valid", Kind.INVALID),
    NOBODY_CROSSED("gates/nobody-crossed", Kind.INVALID),
    DAY_NO_LONGER_KEPT("gates/day-no-longer-kept", Kind.INVALID),
    MOMENT_NOT_VALID("gates/moment-not-valid", Kind.INVALID),
    CHOICE_NOT_VALID("gates/choice-not-valid", Kind.INVALID),
    PLATE_NOT_VALID("gates/plate-not-valid", Kind.INVALID),
    PLATE_HAS_I_OR_O("gates/plate-has-i-or-o", Kind.INVALID),
    TEMPERATURE_NOT_A_NUMBER("gates/temperature-not-a-number", Kind.INVALID),
    TEMPERATURE_NOT_PLAUSIBLE("gates/temperature-not-plausible", Kind.INVALID),
    PHONE_NOT_VALID("gates/phone-not-valid", Kind.INVALID),
    ID_NUMBER_NOT_VALID("gates/id-number-not-valid", Kind.INVALID),
    EXEMPTION_WITHOUT_EXEMPT("gates/exemption-without-exempt", Kind.INVALID);

    private final String code;
    private final Kind kind;

    GateRefusal(String code, Kind kind) {
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
