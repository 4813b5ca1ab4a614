package org.lianfang.kernel.data;

import org.jspecify.annotations.Nullable;

/// Something that keeps the server from starting and that a person can mend. The launcher prints its text
/// (`start.<code>` of `texts/kernel`) in three languages instead of a stack trace.
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String subject;

    /// @param code what is wrong: `data-not-writable`, `port-taken`, `database-not-reachable`, …
    /// @param subject the path, port or address that it is about
    public StartProblem(String code, String subject, @Nullable Throwable cause) {
        super(code + ": " + subject, cause);
        this.code = code;
        this.subject = subject;
    }

    public String code() {
        return code;
    }

    public String subject() {
        return subject;
    }
}
