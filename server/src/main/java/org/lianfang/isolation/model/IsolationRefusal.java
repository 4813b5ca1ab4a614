package org.lianfang.isolation.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// What this module refuses.
public enum IsolationRefusal implements RefusalCode {
    UNKNOWN_AREA("isolation/unknown-area", Kind.INVALID),
    UNKNOWN_SITE("isolation/unknown-site", Kind.NOT_FOUND),
    UNKNOWN_ROOM("isolation/unknown-room", Kind.NOT_FOUND),
    UNKNOWN_RESIDENT("isolation/unknown-resident", Kind.NOT_FOUND),
    UNKNOWN_QUARANTINE("isolation/unknown-quarantine", Kind.NOT_FOUND),
    UNKNOWN_STAY("isolation/unknown-stay", Kind.NOT_FOUND),
    UNKNOWN_TRIP("isolation/unknown-trip", Kind.NOT_FOUND),
    UNKNOWN_REFERRAL("isolation/unknown-referral", Kind.NOT_FOUND),
    UNKNOWN_NEED("isolation/unknown-need", Kind.NOT_FOUND),
    UNKNOWN_ALARM("isolation/unknown-alarm", Kind.NOT_FOUND),
    ID_ALREADY_USED("isolation/id-already-used", Kind.CONFLICT),
    ID_NOT_VERSION_7("isolation/id-not-version-7", Kind.INVALID),
    CODE_ALREADY_USED("isolation/code-already-used", Kind.CONFLICT),
    STALE_WRITE("isolation/stale-write", Kind.CHANGED),
    NUMBER_NOT_POSSIBLE("isolation/number-not-possible", Kind.INVALID),
    NOBODY_CHOSEN("isolation/nobody-chosen", Kind.INVALID),
    NO_RULE("isolation/no-rule", Kind.NO_RULE),
    DAY_NOT_POSSIBLE("isolation/day-not-possible", Kind.INVALID),
    ALREADY_APART("isolation/already-apart", Kind.CONFLICT),
    OVER("isolation/over", Kind.CONFLICT),
    IN_A_PLACE_ALREADY("isolation/in-a-place-already", Kind.CONFLICT),
    SITE_CLOSED("isolation/site-closed", Kind.CONFLICT),
    ROOM_CLOSED("isolation/room-closed", Kind.CONFLICT),
    ROOM_TAKEN("isolation/room-taken", Kind.CONFLICT),
    ONE_PERSON_ONE_ROOM("isolation/one-person-one-room", Kind.CONFLICT),
    ROOM_NOT_BARRIER_FREE("isolation/room-not-barrier-free", Kind.CONFLICT),
    ROOM_IN_USE("isolation/room-in-use", Kind.CONFLICT),
    NOT_ENOUGH_SEATS("isolation/not-enough-seats", Kind.CONFLICT),
    ROOMS_OF_ONE_SITE("isolation/rooms-of-one-site", Kind.INVALID),
    NOT_ON_THIS_TRIP("isolation/not-on-this-trip", Kind.CONFLICT),
    STAY_ENDED("isolation/stay-ended", Kind.CONFLICT),
    NOT_ARRIVED("isolation/not-arrived", Kind.CONFLICT),
    AWAY("isolation/away", Kind.CONFLICT),
    NOT_AWAY("isolation/not-away", Kind.CONFLICT),
    RELEASE_TOO_EARLY("isolation/release-too-early", Kind.CONFLICT),
    RELEASE_TEST_MISSING("isolation/release-test-missing", Kind.CONFLICT),
    RELEASE_TESTED_POSITIVE("isolation/release-tested-positive", Kind.CONFLICT),
    NOT_RELEASED("isolation/not-released", Kind.CONFLICT),
    REFERRAL_ANSWERED("isolation/referral-answered", Kind.CONFLICT),
    REFERRAL_OPEN("isolation/referral-open", Kind.CONFLICT),
    NEED_ANSWERED("isolation/need-answered", Kind.CONFLICT),
    ALARM_SETTLED("isolation/alarm-settled", Kind.CONFLICT),
    TEMPERATURE_NOT_POSSIBLE("isolation/temperature-not-possible", Kind.INVALID),
    NOTHING_CHECKED("isolation/nothing-checked", Kind.INVALID),
    COLUMNS_MISSING("isolation/columns-missing", Kind.INVALID),
    MAPPING_NOT_VALID("isolation/mapping-not-valid", Kind.INVALID),
    NAMES_NOBODY("isolation/names-nobody", Kind.INVALID),
    PERSON_NOT_READ("isolation/person-not-read", Kind.INVALID),
    NAME_MISSING("isolation/name-missing", Kind.INVALID),
    NAME_DIFFERS("isolation/name-differs", Kind.CONFLICT),
    LISTED_TWICE("isolation/listed-twice", Kind.CONFLICT),
    SITE_MISSING("isolation/site-missing", Kind.INVALID),
    SITE_NOT_CLEAR("isolation/site-not-clear", Kind.CONFLICT),
    DAY_NOT_READ("isolation/day-not-read", Kind.INVALID),
    DAYS_OVER("isolation/days-over", Kind.CONFLICT),
    NO_ROOM_LEFT("isolation/no-room-left", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    IsolationRefusal(String code, Kind kind) {
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
