package org.lianfang.workforce.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// Reasons why something about the workforce is not done.
public enum WorkforceRefusal implements RefusalCode {
    UNKNOWN_AREA("workforce/unknown-area", Kind.INVALID),
    UNKNOWN_ORGANISATION("workforce/unknown-organisation", Kind.INVALID),
    UNKNOWN_MEMBER("workforce/unknown-member", Kind.INVALID),
    UNKNOWN_POST("workforce/unknown-post", Kind.INVALID),
    UNKNOWN_SHIFT("workforce/unknown-shift", Kind.NOT_FOUND),
    ID_ALREADY_USED("workforce/id-already-used", Kind.CONFLICT),
    PHONE_NOT_VALID("workforce/phone-not-valid", Kind.INVALID),
    SHIFT_ENDS_BEFORE_IT_STARTS("workforce/shift-ends-before-it-starts", Kind.INVALID),
    SHIFT_OVERLAPS("workforce/shift-overlaps", Kind.CONFLICT),
    SHIFT_OVERLAPS_ELSEWHERE("workforce/shift-overlaps-elsewhere", Kind.CONFLICT),
    SHIFT_ALREADY_VOIDED("workforce/shift-already-voided", Kind.CONFLICT),
    NOT_A_GRID("workforce/not-a-grid", Kind.INVALID),
    GRID_ALREADY_ASSIGNED("workforce/grid-already-assigned", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    WorkforceRefusal(String code, Kind kind) {
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
