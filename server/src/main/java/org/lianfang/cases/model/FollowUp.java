package org.lianfang.cases.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a contact was on a day.
///
/// @param celsiusTenths 365 is 36.5 °C
public record FollowUp(
        UUID id,
        UUID plan,
        LocalDate day,
        Outcome outcome,
        @Nullable Integer celsiusTenths,
        String note,
        Decider by) {

    /// What was found.
    public enum Outcome {
        WELL,
        SYMPTOMS,
        NOT_REACHED
    }

    @Override
    public String toString() {
        return "FollowUp[" + id + "]";
    }
}
