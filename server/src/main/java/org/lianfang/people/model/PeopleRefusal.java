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
    STALE_WRITE("people/stale-write", Kind.CHANGED),
    HAS_LEFT("people/has-left", Kind.CONFLICT),
    UNKNOWN_MEASURE("people/unknown-measure", Kind.NOT_FOUND),
    MEASURE_OVER("people/measure-over", Kind.CONFLICT),
    UNDER_MEASURE_ALREADY("people/under-measure-already", Kind.CONFLICT),
    APPEALED_ALREADY("people/appealed-already", Kind.CONFLICT),
    NO_RESPONSE("people/no-response", Kind.CONFLICT),
    NO_RULE("people/no-rule", Kind.NO_RULE),
    LEFT_BEFORE_COMING("people/left-before-coming", Kind.INVALID),
    VERSION_MISSING("people/version-missing", Kind.INVALID),
    CELL_LOST_DIGITS("people/cell-lost-digits", Kind.INVALID),
    CELL_LOST_ZEROS("people/cell-lost-zeros", Kind.INVALID),
    NEED_NOT_UNDERSTOOD("people/need-not-understood", Kind.INVALID),
    COLUMN_MISSING("people/column-missing", Kind.INVALID),
    COLUMN_TAKEN_TWICE("people/column-taken-twice", Kind.INVALID),
    UNKNOWN_IMPORT("people/unknown-import", Kind.NOT_FOUND),
    IMPORT_UNDER_WAY("people/import-under-way", Kind.CONFLICT),
    IMPORT_FILE_GONE("people/import-file-gone", Kind.CONFLICT),
    IMPORT_ROWS_FORGOTTEN("people/import-rows-forgotten", Kind.CONFLICT),
    IMPORT_FAILED("people/import-failed", Kind.FAILED),
    IMPORT_INTERRUPTED("people/import-interrupted", Kind.CONFLICT),
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
