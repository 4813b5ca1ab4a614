package org.lianfang.scenarios.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.ground.Dweller;

/// What a grid worker finds at the door of somebody who was not sampled. @param reason only of an exemption
public record Visit(
        UUID id, Dweller who, Outcome outcome, @Nullable Reason reason, long atMillis) {

    /// In the API's words.
    public enum Outcome {
        EXEMPT,
        MOVED,
        REFUSED,
        NOT_FOUND
    }

    /// In the API's words.
    public enum Reason {
        INFANT,
        MEDICAL,
        RECOVERED,
        TESTED_ELSEWHERE
    }
}
