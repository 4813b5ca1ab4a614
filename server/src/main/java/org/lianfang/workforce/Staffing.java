package org.lianfang.workforce;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What other modules may ask about posts and who is on them.
public interface Staffing {

    /// Staffing of each post at a moment; posts without any shift are present with zeros.
    Map<UUID, PostStaffing> of(Collection<UUID> posts, Instant at);

    Map<UUID, String> teamNames(Collection<UUID> teams);

    /// @param now persons on duty at the moment
    /// @param next persons whose shift begins within eight hours
    /// @param minimum how many the post asks for
    record PostStaffing(int now, int next, int minimum) {}
}
