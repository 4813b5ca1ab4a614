package org.lianfang.places.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// What this module refuses.
public enum PlacesRefusal implements RefusalCode {
    UNKNOWN_VENUE("places/unknown-venue", Kind.NOT_FOUND),
    UNKNOWN_AREA("places/unknown-area", Kind.INVALID),
    NAME_TAKEN("places/name-taken", Kind.CONFLICT),
    NOT_A_VENUE("places/not-a-venue", Kind.INVALID),
    MINUTES_NOT_POSSIBLE("places/minutes-not-possible", Kind.INVALID),
    VENUE_CLOSED("places/venue-closed", Kind.CONFLICT),
    NOBODY_ANSWERS("places/nobody-answers", Kind.CONFLICT),
    TOLD_TOO_LATE("places/told-too-late", Kind.INVALID),
    TOO_MANY_TOLD("places/too-many-told", Kind.CONFLICT),
    ID_NOT_VERSION_7("places/id-not-version-7", Kind.INVALID),
    ID_ALREADY_USED("places/id-already-used", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    PlacesRefusal(String code, Kind kind) {
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
