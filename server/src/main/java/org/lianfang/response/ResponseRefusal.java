package org.lianfang.response;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// What this module refuses.
public enum ResponseRefusal implements RefusalCode {
    NONE_ACTIVE("response/none-active", Kind.NOT_FOUND),
    UNKNOWN("response/unknown", Kind.NOT_FOUND),
    UNKNOWN_RULE_PACK("response/unknown-rule-pack", Kind.INVALID),
    HAZARD_OF_ANOTHER_PACK("response/hazard-of-another-pack", Kind.INVALID),
    ALREADY_ACTIVE("response/already-active", Kind.CONFLICT),
    STOOD_DOWN_ALREADY("response/stood-down-already", Kind.CONFLICT),
    NAME_MISSING("response/name-missing", Kind.INVALID),
    TIME_ZONE_NOT_KNOWN("response/time-zone-not-known", Kind.INVALID),
    STARTS_IN_FUTURE("response/starts-in-future", Kind.INVALID),
    ENDS_BEFORE_START("response/ends-before-start", Kind.INVALID),
    ENDS_IN_FUTURE("response/ends-in-future", Kind.INVALID),
    REASON_MISSING("response/reason-missing", Kind.INVALID),
    LEVEL_UNCHANGED("response/level-unchanged", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    ResponseRefusal(String code, Kind kind) {
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
