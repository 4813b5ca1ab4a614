package org.lianfang.identity.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// Refusals of this module.
public enum IdentityRefusal implements RefusalCode {
    WRONG_PASSWORD("identity/wrong-password", Kind.NOT_SIGNED_IN),
    TOO_MANY_ATTEMPTS("identity/too-many-attempts", Kind.TOO_MANY),
    TOKEN_NOT_VALID("identity/token-not-valid", Kind.NOT_SIGNED_IN),
    CSRF_TOKEN_MISSING("identity/csrf-token-missing", Kind.FORBIDDEN),
    PASSWORD_CHANGE_NEEDED("identity/password-change-needed", Kind.FORBIDDEN),
    ALREADY_SET_UP("identity/already-set-up", Kind.CONFLICT),
    WRONG_SETUP_CODE("identity/wrong-setup-code", Kind.FORBIDDEN),
    CURRENT_PASSWORD_WRONG("identity/current-password-wrong", Kind.INVALID),
    PASSWORD_TOO_SHORT("identity/password-too-short", Kind.INVALID),
    PASSWORD_TOO_LONG("identity/password-too-long", Kind.INVALID),
    PASSWORD_TOO_SIMPLE("identity/password-too-simple", Kind.INVALID),
    LOGIN_NOT_VALID("identity/login-not-valid", Kind.INVALID),
    LOGIN_TAKEN("identity/login-taken", Kind.CONFLICT),
    NAME_NOT_VALID("identity/name-not-valid", Kind.INVALID),
    LOCALE_NOT_KNOWN("identity/locale-not-known", Kind.INVALID),
    UNKNOWN_ACCOUNT("identity/unknown-account", Kind.NOT_FOUND),
    UNKNOWN_ROLE("identity/unknown-role", Kind.INVALID),
    UNKNOWN_GRANT("identity/unknown-grant", Kind.NOT_FOUND),
    UNKNOWN_TOKEN("identity/unknown-token", Kind.NOT_FOUND),
    BEYOND_YOUR_GRANTS("identity/beyond-your-grants", Kind.FORBIDDEN),
    NOT_TO_YOURSELF("identity/not-to-yourself", Kind.FORBIDDEN),
    ACCOUNT_HOLDS_MORE("identity/account-holds-more", Kind.FORBIDDEN),
    EXPIRY_NOT_VALID("identity/expiry-not-valid", Kind.INVALID),
    NOT_FOR_MACHINES("identity/not-for-machines", Kind.FORBIDDEN),
    DEVICE_ID_NOT_VALID("identity/device-id-not-valid", Kind.INVALID),
    DEVICE_OF_ANOTHER("identity/device-of-another", Kind.CONFLICT),
    DEVICE_REVOKED("identity/device-revoked", Kind.FORBIDDEN),
    DEVICE_NOT_KNOWN("identity/device-not-known", Kind.NOT_SIGNED_IN),
    UNKNOWN_DEVICE("identity/unknown-device", Kind.NOT_FOUND),
    STALE_WRITE("identity/stale-write", Kind.CHANGED);

    private final String code;
    private final Kind kind;

    IdentityRefusal(String code, Kind kind) {
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
