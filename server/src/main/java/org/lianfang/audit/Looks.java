package org.lianfang.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did something to one subject, as far as the running transaction may see: so that people can be told who looked
/// at what is held about them.
public interface Looks {

    /// The latest first.
    ///
    /// @param subjectKind as in [Act]
    /// @param subjectId as in [Act]
    List<Look> at(String subjectKind, String subjectId, int limit);

    /// @param actor the account
    record Look(
            Instant at, UUID actor, String action, @Nullable String purpose) {}
}
