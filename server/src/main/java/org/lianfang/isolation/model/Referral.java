package org.lianfang.isolation.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// Somebody who goes to hospital, until the hospital has answered.
///
/// @param originId the check or the crossing that raised it
/// @param stay absent for people who are not apart
/// @param resident absent when nobody knows who it is
/// @param hospital empty while nobody has said which
public record Referral(
        UUID id,
        Origin origin,
        UUID originId,
        @Nullable UUID stay,
        @Nullable UUID resident,
        AreaKey area,
        Why why,
        Instant raisedAt,
        Instant dueAt,
        String hospital,
        @Nullable Answered answered) {

    public enum Origin {
        CHECK,
        GATE
    }

    public enum Why {
        FEVER,
        SYMPTOMS,
        SENT_FROM_A_GATE
    }

    public enum Answer {
        ADMITTED,
        SENT_BACK,
        DID_NOT_COME
    }

    /// @param note in words of the hospital
    /// @param by how the account signs
    public record Answered(Answer answer, String note, Instant at, String by) {}

    @Override
    public String toString() {
        return "Referral[" + id + "]";
    }
}
