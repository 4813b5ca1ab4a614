package org.lianfang.scenarios.testing;

import java.util.UUID;

/// What the lab found in a tube.
public record Result(UUID id, Tube tube, Outcome outcome, long atMillis) {

    /// In the API's words.
    public enum Outcome {
        NEGATIVE,
        POSITIVE,
        UNCLEAR,
        INVALID
    }
}
