package org.lianfang.people.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// Refusals of this module.
public enum PeopleRefusal implements RefusalCode {
    UNKNOWN_RESIDENT("people/unknown-resident", Kind.NOT_FOUND),
    UNKNOWN_HOUSEHOLD("people/unknown-household", Kind.NOT_FOUND),
    UNKNOWN_AREA("people/unknown-area", Kind.INVALID),
    AREA_TOO_WIDE("people/area-too-wide", Kind.INVALID),
    DOOR_MISSING("people/door-missing", Kind.INVALID),
    VALUE_NOT_KNOWN("people/value-not-known", Kind.INVALID),
    DATE_NOT_VALID("people/date-not-valid", Kind.INVALID),
    DATE_IN_THE_FUTURE("people/date-in-the-future", Kind.INVALID),
    BIRTH_DATE_CONTRADICTS_ID("people/birth-date-contradicts-id", Kind.INVALID),
    ID_LENGTH("people/id-length", Kind.INVALID),
    ID_CHARACTERS("people/id-characters", Kind.INVALID),
    ID_BIRTH_DATE("people/id-birth-date", Kind.INVALID),
    ID_CHECK_CHARACTER("people/id-check-character", Kind.INVALID),
    ID_MISSING("people/id-missing", Kind.INVALID),
    PAPER_NOT_VALID("people/paper-not-valid", Kind.INVALID),
    PHONE_NOT_VALID("people/phone-not-valid", Kind.INVALID),
    ID_NOT_A_UUID("people/id-not-a-uuid", Kind.INVALID),
    CARE_NEED_EXPIRED("people/care-need-expired", Kind.INVALID),
    REGISTERED_ALREADY("people/registered-already", Kind.CONFLICT),
    MASKED_VALUE("people/masked-value", Kind.INVALID),
    STALE_WRITE("people/stale-write", Kind.CONFLICT),
    HAS_LEFT("people/has-left", Kind.CONFLICT),
    UNKNOWN_MEASURE("people/unknown-measure", Kind.NOT_FOUND),
    MEASURE_OVER("people/measure-over", Kind.CONFLICT),
    UNDER_MEASURE_ALREADY("people/under-measure-already", Kind.CONFLICT),
    APPEALED_ALREADY("people/appealed-already", Kind.CONFLICT),
    NO_RESPONSE("people/no-response", Kind.CONFLICT),
    NO_RULE("people/no-rule", Kind.CONFLICT),
    LEFT_BEFORE_COMING("people/left-before-coming", Kind.INVALID),
    VERSION_MISSING("people/version-missing", Kind.INVALID),
    NOTHING_TO_SEARCH("people/nothing-to-search", Kind.INVALID);

    private final String code;
    private final Kind kind;

    PeopleRefusal(String code, Kind kind) {
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
