package org.lianfang.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// A verified contact of a case who is in no register: nothing can be asked of them from here until they are.
///
/// @param caseArea where the case lives
/// @param area who looks after it
/// @param person absent when the file that brought them named nobody
/// @param registered absent until they are in the register
/// @param withdrawn absent while it stands
public record OutsideContact(
        UUID id,
        UUID caseId,
        AreaKey caseArea,
        AreaKey area,
        @Nullable OutsidePerson person,
        Contact.Exposed exposed,
        Decider decider,
        @Nullable Registered registered,
        Contact.@Nullable Withdrawn withdrawn) {

    /// @param contact that they became
    public record Registered(UUID contact, Instant at) {}

    /// Whether something is still to be done about them.
    public boolean waits() {
        return registered == null && withdrawn == null;
    }

    @Override
    public String toString() {
        return "OutsideContact[" + id + "]";
    }
}
