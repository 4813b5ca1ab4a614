package org.lianfang.passes.model;

import static org.lianfang.kernel.refusal.Fields.required;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;

/// A visit to somebody on the verification list, as sent: a fact.
///
/// @param id UUIDv7 made by the device
/// @param note at most 200 characters; empty when there is none
/// @param at by the device's clock; the moment of sending when absent
public record VisitEntry(
        UUID id,
        UUID residentId,
        Outcome outcome,
        @Nullable String note,
        @Nullable Instant at) {

    private static final int LONGEST_NOTE = 200;

    /// What was found at the door.
    public enum Outcome {
        PRESENT,
        ABSENT,
        REFUSED
    }

    public VisitEntry {
        required("id", id);
        required("residentId", residentId);
        required("outcome", outcome);
        if (!Ids.isVersion7(id)) {
            throw PassesRefusal.ID_NOT_VERSION_7.with();
        }
        note = Fields.atMost(LONGEST_NOTE, "note", PlainText.clean(note));
    }

    /// What was written; empty when nothing was.
    public String said() {
        return note == null ? "" : note;
    }

    @Override
    public String toString() {
        return "VisitEntry[" + id + "]";
    }
}
