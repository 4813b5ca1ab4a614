package org.lianfang.indicators;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// What this module refuses.
public enum IndicatorRefusal implements RefusalCode {
    UNKNOWN("indicators/unknown", Kind.INVALID),
    DAYS_NOT_VALID("indicators/days-not-valid", Kind.INVALID),
    TOO_MANY_DAYS("indicators/too-many-days", Kind.TOO_LARGE);

    private final String code;
    private final Kind kind;

    IndicatorRefusal(String code, Kind kind) {
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
