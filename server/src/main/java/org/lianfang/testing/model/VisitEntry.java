package org.lianfang.testing.model;

import static org.lianfang.kernel.refusal.Fields.required;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.id.Ids;

/// A visit to somebody who was not tested yet, as sent: a fact.
///
/// @param id UUIDv7 made by the device
/// @param reason only with an exemption, which needs one
/// @param at by the device's clock; the moment of sending when absent
public record VisitEntry(
        UUID id,
        UUID roundId,
        UUID residentId,
        Outcome outcome,
        @Nullable Reason reason,
        @Nullable Instant at) {

    /// What the visit found.
    public enum Outcome {
        EXEMPT(CoverClass.EXEMPT),
        MOVED(CoverClass.MOVED),
        REFUSED(CoverClass.REFUSED),
        NOT_FOUND(CoverClass.NOT_FOUND);

        private final CoverClass found;

        Outcome(CoverClass found) {
            this.found = found;
        }

        public CoverClass found() {
            return found;
        }
    }

    /// Why somebody need not be sampled.
    public enum Reason {
        INFANT,
        MEDICAL,
        RECOVERED,
        TESTED_ELSEWHERE,
        OTHER
    }

    public VisitEntry {
        required("id", id);
        required("roundId", roundId);
        required("residentId", residentId);
        required("outcome", outcome);
        if (!Ids.isVersion7(id)) {
            throw TestingRefusal.ID_NOT_VALID.with();
        }
        if (outcome == Outcome.EXEMPT && reason == null) {
            throw TestingRefusal.REASON_NEEDED.with();
        }
        reason = outcome == Outcome.EXEMPT ? reason : null;
    }
}
