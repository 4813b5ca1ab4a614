package org.lianfang.cases.model;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// What the receiving city says back. Names nobody.
///
/// @param handover that is acknowledged
/// @param digest of the file that was imported
/// @param from who acknowledges
/// @param registered how many of the contacts are in the register there
/// @param outside how many are in none
public record HandoverAnswer(
        UUID handover,
        String digest,
        HandoverFile.City from,
        Instant importedAt,
        int cases,
        int contacts,
        int registered,
        int outside) {

    public HandoverAnswer {
        Objects.requireNonNull(handover);
        Objects.requireNonNull(digest);
    }
}
