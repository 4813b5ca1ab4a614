package org.lianfang.workforce.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// A shift that was worked: a fact.
///
/// @param police whether it counts as a police person-shift
/// @param day civil day of its start
/// @param area of the post
public record Shift(
        UUID id,
        UUID memberId,
        UUID postId,
        MemberRole role,
        boolean police,
        Hours hours,
        LocalDate day,
        AreaKey area) {

    /// From start to end, half-open.
    public record Hours(Instant start, Instant end) {}

    /// Whether a shift sent again under this id says the same.
    public boolean says(NewShift again) {
        return memberId.equals(again.memberId())
                && postId.equals(again.postId())
                && (again.role() == null || again.role() == role)
                && hours.equals(new Hours(again.start(), again.end()));
    }
}
