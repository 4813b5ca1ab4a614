package org.lianfang.zones.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// What this module refuses.
public enum ZonesRefusal implements RefusalCode {
    NO_ZONE_RULES("zones/no-zone-rules", Kind.NO_RULE),
    UNKNOWN_ZONE("zones/unknown-zone", Kind.NOT_FOUND),
    UNKNOWN_AREA("zones/unknown-area", Kind.NOT_FOUND),
    LEVEL_NOT_IN_THE_PACK("zones/level-not-in-the-pack", Kind.INVALID),
    WIDER_THAN_THE_RULE("zones/wider-than-the-rule", Kind.INVALID),
    PLACES_NOT_VALID("zones/places-not-valid", Kind.INVALID),
    EVIDENCE_NOT_A_NUMBER("zones/evidence-not-a-number", Kind.INVALID),
    NOT_HIGHER("zones/not-higher", Kind.CONFLICT),
    NOT_LOWER("zones/not-lower", Kind.CONFLICT),
    ZONE_OVER("zones/zone-over", Kind.CONFLICT),
    LOWERING_INCOMPLETE("zones/lowering-incomplete", Kind.INVALID),
    LOWERING_WAITS("zones/lowering-waits", Kind.CONFLICT),
    UNKNOWN_LOWERING("zones/unknown-lowering", Kind.NOT_FOUND),
    LOWERING_DECIDED("zones/lowering-decided", Kind.CONFLICT),
    APPROVER_NEEDED("zones/approver-needed", Kind.FORBIDDEN),
    NO_CLOSURE_RULES("zones/no-closure-rules", Kind.NO_RULE),
    CLOSURE_INCOMPLETE("zones/closure-incomplete", Kind.INVALID),
    CLOSURE_TOO_LONG("zones/closure-too-long", Kind.INVALID),
    CLOSURE_OUTSIDE_THE_ZONE("zones/closure-outside-the-zone", Kind.INVALID),
    UNKNOWN_CLOSURE("zones/unknown-closure", Kind.NOT_FOUND),
    ALREADY_OPEN("zones/already-open", Kind.CONFLICT),
    ID_ALREADY_USED("zones/id-already-used", Kind.CONFLICT),
    ID_NOT_VERSION_7("zones/id-not-version-7", Kind.INVALID);

    private final String code;
    private final Kind kind;

    ZonesRefusal(String code, Kind kind) {
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
