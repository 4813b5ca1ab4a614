package org.lianfang.kernel.access;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// Refusals of the service door.
public enum AccessRefusal implements RefusalCode {
    SIGN_IN_NEEDED("kernel/sign-in-needed", Kind.NOT_SIGNED_IN),
    RIGHT_MISSING("kernel/right-missing", Kind.FORBIDDEN),
    OUTSIDE_YOUR_AREA("kernel/outside-your-area", Kind.FORBIDDEN);

    private final String code;
    private final Kind kind;

    AccessRefusal(String code, Kind kind) {
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
