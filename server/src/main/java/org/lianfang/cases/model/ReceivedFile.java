package org.lianfang.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// A file of another city that was imported.
///
/// @param id of the hand-over, as the sender named it
/// @param area into which it was imported
/// @param answer the signed file that goes back
public record ReceivedFile(
        UUID id,
        AreaKey area,
        UUID partner,
        String from,
        String reason,
        Instant sentAt,
        String digest,
        Decider importer,
        Counts counts,
        String answer) {

    /// @param registered contacts who are in the register here
    /// @param outside contacts who are in none
    public record Counts(int cases, int contacts, int registered, int outside) {}

    @Override
    public String toString() {
        return "ReceivedFile[" + id + "]";
    }
}
