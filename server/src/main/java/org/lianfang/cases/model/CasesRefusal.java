package org.lianfang.cases.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// What this module refuses.
public enum CasesRefusal implements RefusalCode {
    UNKNOWN_CASE("cases/unknown-case", Kind.NOT_FOUND),
    UNKNOWN_RESIDENT("cases/unknown-resident", Kind.NOT_FOUND),
    UNKNOWN_AREA("cases/unknown-area", Kind.INVALID),
    NO_CASE_RULES("cases/no-case-rules", Kind.NO_RULE),
    ALREADY_A_CASE("cases/already-a-case", Kind.CONFLICT),
    CLASS_NOT_OF_PACK("cases/class-not-of-pack", Kind.INVALID),
    CLASS_UNCHANGED("cases/class-unchanged", Kind.CONFLICT),
    STALE_WRITE("cases/stale-write", Kind.CHANGED),
    CLOCK_STOPPED("cases/clock-stopped", Kind.CONFLICT),
    NOT_COME_YET("cases/not-come-yet", Kind.INVALID),
    ENDS_BEFORE_IT_BEGINS("cases/ends-before-it-begins", Kind.INVALID),
    LASTS_TOO_LONG("cases/lasts-too-long", Kind.INVALID),
    ID_NOT_VERSION_7("cases/id-not-version-7", Kind.INVALID),
    ID_ALREADY_USED("cases/id-already-used", Kind.CONFLICT),
    SEAT_NOT_POSSIBLE("cases/seat-not-possible", Kind.INVALID),
    UNKNOWN_STAY("cases/unknown-stay", Kind.NOT_FOUND),
    UNKNOWN_INVESTIGATOR("cases/unknown-investigator", Kind.INVALID),
    NO_WINDOW_YET("cases/no-window-yet", Kind.CONFLICT),
    WINDOW_NOT_POSSIBLE("cases/window-not-possible", Kind.INVALID),
    NOT_READY_YET("cases/not-ready-yet", Kind.BUSY),
    THE_CASE_ITSELF("cases/the-case-itself", Kind.INVALID),
    NOT_INFECTED("cases/not-infected", Kind.CONFLICT),
    CONTACT_DECIDED("cases/contact-decided", Kind.CONFLICT),
    UNKNOWN_CONTACT("cases/unknown-contact", Kind.NOT_FOUND),
    CONTACT_WITHDRAWN("cases/contact-withdrawn", Kind.CONFLICT),
    JUDGEMENT_NEEDS_WORDS("cases/judgement-needs-words", Kind.INVALID),
    NO_MEASURE_IN_PACK("cases/no-measure-in-pack", Kind.NO_RULE),
    HOME_REASON_NOT_OF_PACK("cases/home-reason-not-of-pack", Kind.INVALID),
    UNKNOWN_PLAN("cases/unknown-plan", Kind.NOT_FOUND),
    PLAN_ENDED("cases/plan-ended", Kind.CONFLICT),
    DAY_NOT_OF_PLAN("cases/day-not-of-plan", Kind.INVALID),
    TEMPERATURE_NOT_POSSIBLE("cases/temperature-not-possible", Kind.INVALID),
    COLUMNS_MISSING("cases/columns-missing", Kind.INVALID),
    MAPPING_NOT_VALID("cases/mapping-not-valid", Kind.INVALID),
    UNKNOWN_LIST("cases/unknown-list", Kind.NOT_FOUND),
    ROW_WITHOUT_NUMBER("cases/row-without-number", Kind.INVALID),
    NUMBER_TWICE("cases/number-twice", Kind.INVALID),
    DATE_NOT_READ("cases/date-not-read", Kind.INVALID),
    DATE_AMBIGUOUS("cases/date-ambiguous", Kind.INVALID),
    DATE_NOT_PLAUSIBLE("cases/date-not-plausible", Kind.INVALID),
    ONSET_AFTER_CONFIRMATION("cases/onset-after-confirmation", Kind.INVALID),
    EXPOSURE_TURNED_ROUND("cases/exposure-turned-round", Kind.INVALID),
    AGE_NOT_EXACT("cases/age-not-exact", Kind.INVALID),
    AGE_NOT_READ("cases/age-not-read", Kind.INVALID),
    UNKNOWN_INFECTOR("cases/unknown-infector", Kind.INVALID),
    SEVERAL_INFECTORS("cases/several-infectors", Kind.INVALID),
    INFECTED_BY_ITSELF("cases/infected-by-itself", Kind.INVALID),
    ROW_QUOTED_WHOLE("cases/row-quoted-whole", Kind.INVALID),
    NOT_IN_REGISTER("cases/not-in-register", Kind.INVALID),
    ROW_WITHOUT_PLACE("cases/row-without-place", Kind.INVALID),
    TIME_NOT_READ("cases/time-not-read", Kind.INVALID),
    LIST_NAMES_NOBODY("cases/list-names-nobody", Kind.INVALID),
    PHONE_NOT_READ("cases/phone-not-read", Kind.INVALID),
    NOBODY_DESCRIBED("cases/nobody-described", Kind.INVALID),
    UNKNOWN_OUTSIDE_CONTACT("cases/unknown-outside-contact", Kind.NOT_FOUND),
    OUTSIDE_CONTACT_SETTLED("cases/outside-contact-settled", Kind.CONFLICT),
    NOTHING_TO_HAND_OVER("cases/nothing-to-hand-over", Kind.INVALID),
    ANOTHER_CITY("cases/another-city", Kind.INVALID),
    SAME_AREA("cases/same-area", Kind.INVALID),
    HANDED_OVER_ALREADY("cases/handed-over-already", Kind.CONFLICT),
    UNKNOWN_HANDOVER("cases/unknown-handover", Kind.NOT_FOUND),
    HANDOVER_ANSWERED("cases/handover-answered", Kind.CONFLICT),
    NO_CITY("cases/no-city", Kind.INVALID),
    UNKNOWN_KEY("cases/unknown-key", Kind.NOT_FOUND),
    KEY_NOT_READ("cases/key-not-read", Kind.INVALID),
    KEY_KNOWN("cases/key-known", Kind.CONFLICT),
    OWN_KEY("cases/own-key", Kind.INVALID),
    FINGERPRINT_DIFFERS("cases/fingerprint-differs", Kind.INVALID),
    PURPOSE_NEEDED("cases/purpose-needed", Kind.INVALID),
    NO_FILE("cases/no-file", Kind.NOT_FOUND),
    FILE_NOT_OURS("cases/file-not-ours", Kind.INVALID),
    FILE_VERSION("cases/file-version", Kind.INVALID),
    FILE_KEY_UNKNOWN("cases/file-key-unknown", Kind.INVALID),
    FILE_ALTERED("cases/file-altered", Kind.INVALID),
    FILE_FOR_ANOTHER("cases/file-for-another", Kind.INVALID),
    FILE_EXPIRED("cases/file-expired", Kind.INVALID),
    SPAN_NOT_POSSIBLE("cases/span-not-possible", Kind.INVALID),
    TOO_MANY_CASES("cases/too-many-cases", Kind.INVALID),
    NO_ANALYSIS_RULES("cases/no-analysis-rules", Kind.NO_RULE);

    private final String code;
    private final Kind kind;

    CasesRefusal(String code, Kind kind) {
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
