package org.lianfang.testing.model;

import static org.lianfang.kernel.refusal.Fields.required;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a lab found in a tube, as sent.
///
/// @param id made by the sender
/// @param at when it was found; the moment of sending when absent
public record ResultEntry(
        UUID id,
        TubeCode tubeCode,
        TubeResult outcome,
        @Nullable Instant at) {

    public ResultEntry {
        required("id", id);
        required("tubeCode", tubeCode);
        required("outcome", outcome);
    }
}
