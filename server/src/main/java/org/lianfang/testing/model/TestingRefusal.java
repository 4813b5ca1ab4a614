package org.lianfang.testing.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// Reasons why something in a round of testing is not done.
public enum TestingRefusal implements RefusalCode {
    UNKNOWN_ROUND("testing/unknown-round", Kind.NOT_FOUND),
    UNKNOWN_STATION("testing/unknown-station", Kind.NOT_FOUND),
    UNKNOWN_TUBE("testing/unknown-tube", Kind.NOT_FOUND),
    UNKNOWN_BOX("testing/unknown-box", Kind.NOT_FOUND),
    UNKNOWN_DIFFERENCE("testing/unknown-difference", Kind.NOT_FOUND),
    UNKNOWN_SAMPLE("testing/unknown-sample", Kind.NOT_FOUND),
    UNKNOWN_HOUSEHOLD("testing/unknown-household", Kind.NOT_FOUND),
    UNKNOWN_FORM("testing/unknown-form", Kind.NOT_FOUND),
    UNKNOWN_RESIDENT("testing/unknown-resident", Kind.INVALID),
    UNKNOWN_AREA("testing/unknown-area", Kind.INVALID),
    NO_ACTIVE_RESPONSE("testing/no-active-response", Kind.CONFLICT),
    NO_TESTING_RULES("testing/no-testing-rules", Kind.NO_RULE),
    AREAS_NOT_VALID("testing/areas-not-valid", Kind.INVALID),
    SEVERAL_RESPONSES("testing/several-responses", Kind.INVALID),
    POOL_SIZE_NOT_VALID("testing/pool-size-not-valid", Kind.INVALID),
    PREVALENCE_NOT_VALID("testing/prevalence-not-valid", Kind.INVALID),
    NO_PREVALENCE_YET("testing/no-prevalence-yet", Kind.CONFLICT),
    REPORTED_COLUMNS_MISSING("testing/reported-columns-missing", Kind.INVALID),
    COUNTED_TWICE("testing/counted-twice", Kind.CONFLICT),
    NUMBER_NOT_VALID("testing/number-not-valid", Kind.INVALID),
    CODE_ALREADY_USED("testing/code-already-used", Kind.CONFLICT),
    ID_ALREADY_USED("testing/id-already-used", Kind.CONFLICT),
    ID_NOT_VALID("testing/id-not-valid", Kind.INVALID),
    STALE_WRITE("testing/stale-write", Kind.CHANGED),
    ROUND_ALREADY_FOLLOWED("testing/round-already-followed", Kind.CONFLICT),
    ROUND_STILL_OPEN("testing/round-still-open", Kind.CONFLICT),
    ROUND_CLOSED("testing/round-closed", Kind.CONFLICT),
    AREA_OUTSIDE_ROUND("testing/area-outside-round", Kind.CONFLICT),
    AREA_TOO_WIDE("testing/area-too-wide", Kind.INVALID),
    STATION_CLOSED("testing/station-closed", Kind.CONFLICT),
    DAY_NO_LONGER_KEPT("testing/day-no-longer-kept", Kind.INVALID),
    TUBE_CODE_NOT_VALID("testing/tube-code-not-valid", Kind.INVALID),
    CHOICE_NOT_VALID("testing/choice-not-valid", Kind.INVALID),
    NOBODY_SAMPLED("testing/nobody-sampled", Kind.INVALID),
    PHONE_NOT_VALID("testing/phone-not-valid", Kind.INVALID),
    ID_NUMBER_NOT_VALID("testing/id-number-not-valid", Kind.INVALID),
    TUBE_FULL("testing/tube-full", Kind.CONFLICT),
    TUBE_EMPTY("testing/tube-empty", Kind.CONFLICT),
    TUBE_SEALED("testing/tube-sealed", Kind.CONFLICT),
    TUBE_ALREADY_SEALED("testing/tube-already-sealed", Kind.CONFLICT),
    TUBE_NOT_SEALED("testing/tube-not-sealed", Kind.CONFLICT),
    TUBE_ON_ITS_WAY("testing/tube-on-its-way", Kind.CONFLICT),
    BOX_ALREADY_HANDED_OVER("testing/box-already-handed-over", Kind.CONFLICT),
    OTHER_RESULT_KNOWN("testing/other-result-known", Kind.CONFLICT),
    RESULT_COLUMNS_MISSING("testing/result-columns-missing", Kind.INVALID),
    OUTCOME_NOT_KNOWN("testing/outcome-not-known", Kind.INVALID),
    HELD_SAMPLED_SINGLY("testing/held-sampled-singly", Kind.CONFLICT),
    TUBE_USED_ELSEWHERE("testing/tube-used-elsewhere", Kind.CONFLICT),
    TUBE_OF_ANOTHER_HOUSEHOLD("testing/tube-of-another-household", Kind.CONFLICT),
    ALREADY_IN_THIS_TUBE("testing/already-in-this-tube", Kind.CONFLICT),
    ALREADY_VOIDED("testing/already-voided", Kind.CONFLICT),
    NO_PLAN_RULES("testing/no-plan-rules", Kind.NO_RULE),
    SPOT_NOT_VALID("testing/spot-not-valid", Kind.INVALID),
    PLAN_UNDER_WAY("testing/plan-under-way", Kind.CONFLICT),
    PLAN_FAILED("testing/plan-failed", Kind.CONFLICT),
    PLAN_INTERRUPTED("testing/plan-interrupted", Kind.CONFLICT),
    PLAN_CHANGED("testing/plan-changed", Kind.CHANGED),
    NO_PLAN("testing/no-plan", Kind.NOT_FOUND),
    HOURS_ARE_OVER("testing/hours-are-over", Kind.CONFLICT),
    UNKNOWN_PLAN_SLOT("testing/unknown-plan-slot", Kind.NOT_FOUND),
    UNKNOWN_VOLUNTEER("testing/unknown-volunteer", Kind.NOT_FOUND),
    MOVE_BREAKS_RULES("testing/move-breaks-rules", Kind.CONFLICT),
    SLOT_FULL("testing/slot-full", Kind.CONFLICT),
    SLOT_AT_CLOSED_STATION("testing/slot-at-closed-station", Kind.CONFLICT),
    SLOT_AT_OTHER_SETTING("testing/slot-at-other-setting", Kind.CONFLICT),
    SLOT_OUTSIDE_HOURS("testing/slot-outside-hours", Kind.CONFLICT),
    SLOT_HELD_WITH_OTHERS("testing/slot-held-with-others", Kind.CONFLICT),
    SLOT_HELD_BEFORE_OTHERS("testing/slot-held-before-others", Kind.CONFLICT),
    NOT_LISTED_BY_NAME("testing/not-listed-by-name", Kind.INVALID),
    REASON_NEEDED("testing/reason-needed", Kind.INVALID),
    FORM_NUMBER_NOT_VALID("testing/form-number-not-valid", Kind.INVALID),
    FORM_LINE_KNOWN("testing/form-line-known", Kind.CONFLICT),
    FORM_COLUMNS_MISSING("testing/form-columns-missing", Kind.INVALID),
    MOMENT_NOT_VALID("testing/moment-not-valid", Kind.INVALID),
    MOMENT_NOT_OVER("testing/moment-not-over", Kind.INVALID),
    COSTS_NOT_VALID("testing/costs-not-valid", Kind.INVALID),
    COSTS_CHANGED("testing/costs-changed", Kind.CHANGED);

    private final String code;
    private final Kind kind;

    TestingRefusal(String code, Kind kind) {
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
