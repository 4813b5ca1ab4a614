package org.lianfang.testing.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sample that was recorded before.
///
/// @param told moment as the device told it
/// @param replaces the sample whose swab this is, when it was moved
/// @param voided by which correction
public record KeptSample(
        Sample sample,
        Instant told,
        @Nullable UUID replaces,
        @Nullable Correction voided) {

    /// @param id made by the device; the id of the new sample when the swab was moved
    public record Correction(
            UUID id, DeskFact.Reason reason, @Nullable UUID replacedBy) {}

    /// Whether the same was sent under this id before. What the server found itself (home, correction of the clock) may
    /// differ.
    boolean says(DeskFact.Taken again) {
        return replaces == null
                && sample.round().equals(again.round())
                && sample.station().equals(again.place().station())
                && sample.tube().equals(again.tube())
                && told.equals(again.moment().told())
                && (sample.person().equals(again.subject().person())
                        || sample.person().equals(again.subject().resident()));
    }

    boolean says(DeskFact.Moved again) {
        return again.sample().equals(replaces) && sample.tube().equals(again.tube());
    }

    KeptSample voidedBy(Correction correction) {
        return new KeptSample(sample, told, replaces, correction);
    }
}
