package org.lianfang.workforce.model;

import static org.lianfang.kernel.refusal.Fields.required;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A shift as it is sent: one person at one post.
///
/// @param id made by the sender; sending it again changes nothing
/// @param role in this shift; the member's own when left out
/// @param start first moment
/// @param end first moment after
public record NewShift(
        UUID id, UUID memberId, UUID postId, @Nullable MemberRole role, Instant start, Instant end) {

    public NewShift {
        required("id", id);
        required("memberId", memberId);
        required("postId", postId);
        required("start", start);
        required("end", end);
        if (!start.isBefore(end)) {
            throw WorkforceRefusal.SHIFT_ENDS_BEFORE_IT_STARTS.with("start", start, "end", end);
        }
    }
}
