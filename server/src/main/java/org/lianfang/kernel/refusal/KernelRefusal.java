package org.lianfang.kernel.refusal;

/// Refusals that any request may meet.
public enum KernelRefusal implements RefusalCode {
    JSON_NOT_READABLE("kernel/json-not-readable", Kind.INVALID),
    VALUE_NOT_VALID("kernel/value-not-valid", Kind.INVALID),
    VALUES_NOT_TAKEN("kernel/values-not-taken", Kind.INVALID),
    FIELDS_NOT_VALID("kernel/fields-not-valid", Kind.INVALID),
    FIELD_MISSING("kernel/field-missing", Kind.INVALID),
    TEXT_TOO_LONG("kernel/text-too-long", Kind.INVALID),
    NOT_FOUND("kernel/not-found", Kind.NOT_FOUND),
    ADDRESS_NOT_VALID("kernel/address-not-valid", Kind.INVALID),
    METHOD_NOT_KNOWN("kernel/method-not-known", Kind.INVALID),
    TOO_LARGE("kernel/too-large", Kind.TOO_LARGE),
    TOO_SLOW("kernel/too-slow", Kind.TOO_SLOW),
    TOO_MANY_ITEMS("kernel/too-many-items", Kind.TOO_LARGE),
    MEDIA_NOT_KNOWN("kernel/media-not-known", Kind.UNSUPPORTED),
    BUSY("kernel/busy", Kind.BUSY),
    DATABASE_DOWN("kernel/database-down", Kind.BUSY),
    DISK_FULL("kernel/disk-full", Kind.BUSY),
    WRONG_PAGE_MARK("kernel/wrong-page-mark", Kind.INVALID),
    UNEXPECTED("kernel/unexpected", Kind.FAILED);

    private final String code;
    private final Kind kind;

    KernelRefusal(String code, Kind kind) {
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
