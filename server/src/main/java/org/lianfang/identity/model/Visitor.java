package org.lianfang.identity.model;

import java.time.Instant;
import java.util.UUID;
import org.lianfang.kernel.access.Caller;

/// Somebody who was recognised by a session or a token.
///
/// @param id of the session or the token
/// @param until first moment at which this must be asked again: the session ends or a grant expires
/// @param caller without any right while the password must be changed
public record Visitor(UUID id, Kind kind, Caller caller, boolean mustChangePassword, Instant until) {
    public enum Kind {
        PERSON,
        MACHINE
    }
}
