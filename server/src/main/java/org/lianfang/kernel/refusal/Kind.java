package org.lianfang.kernel.refusal;

/// What sort of refusal this is; decides the HTTP status.
public enum Kind {
    INVALID(400),
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    TOO_SLOW(408),
    /// It is not possible as things stand.
    CONFLICT(409),
    /// Somebody else has changed it since it was read.
    CHANGED(409),
    /// The rule pack that holds says nothing about it.
    NO_RULE(409),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    TOO_MANY(429),
    FAILED(500),
    BUSY(503);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
