package org.lianfang.territory;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// What this module refuses; those of import rows are collected, not thrown.
public enum TerritoryRefusal implements RefusalCode {
    UNKNOWN_AREA("territory/unknown-area", Kind.NOT_FOUND),
    AREA_ENDED("territory/area-ended", Kind.CONFLICT),
    STALE_WRITE("territory/stale-write", Kind.CHANGED),
    NAME_MISSING("territory/name-missing", Kind.INVALID),
    NAME_TAKEN("territory/name-taken", Kind.CONFLICT),
    NOT_A_VILLAGE("territory/not-a-village", Kind.INVALID),
    NOT_A_GRID("territory/not-a-grid", Kind.INVALID),
    NOT_MADE_LOCALLY("territory/not-made-locally", Kind.INVALID),
    HOUSEHOLDS_NOT_VALID("territory/households-not-valid", Kind.INVALID),
    HAS_CELLS_ALREADY("territory/has-cells-already", Kind.CONFLICT),
    NO_FREE_NUMBER("territory/no-free-number", Kind.CONFLICT),
    TOO_MANY_AT_ONCE("territory/too-many-at-once", Kind.INVALID),
    PARTS_NOT_VALID("territory/parts-not-valid", Kind.INVALID),
    CELLS_NOT_ASSIGNED("territory/cells-not-assigned", Kind.INVALID),
    OTHER_LEVEL("territory/other-level", Kind.INVALID),
    DAY_IN_FUTURE("territory/day-in-future", Kind.INVALID),
    EDITION_NOT_VALID("territory/edition-not-valid", Kind.INVALID),
    EDITION_OLDER("territory/edition-older", Kind.CONFLICT),
    NOTHING_TO_IMPORT("territory/nothing-to-import", Kind.INVALID),
    FILE_NOT_READABLE("territory/file-not-readable", Kind.INVALID),
    FILE_TOO_LARGE("territory/file-too-large", Kind.TOO_LARGE),
    HEADER_NOT_KNOWN("territory/header-not-known", Kind.INVALID),
    CODE_NOT_VALID("territory/code-not-valid", Kind.INVALID),
    CODE_TWICE("territory/code-twice", Kind.INVALID),
    PARENT_UNKNOWN("territory/parent-unknown", Kind.INVALID),
    PARENT_NOT_OF_CODE("territory/parent-not-of-code", Kind.INVALID),
    OUTSIDE_YOUR_AREAS("territory/outside-your-areas", Kind.FORBIDDEN),
    GRIDS_LEFT("territory/grids-left", Kind.CONFLICT),
    GEOJSON_NOT_VALID("territory/geojson-not-valid", Kind.INVALID);

    private final String code;
    private final Kind kind;

    TerritoryRefusal(String code, Kind kind) {
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
