package org.lianfang.cases.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.kernel.area.AreaKey;

/// The one plan of a contact.
///
/// @param area where the contact lives
/// @param told what was last announced of it; absent before anything was
/// @param ended absent while it runs
public record Plan(
        UUID id,
        UUID resident,
        AreaKey area,
        Measure measure,
        @Nullable Told told,
        @Nullable Ended ended,
        int version) {

    public record Told(MeasurePlace place, LocalDate until) {}

    /// @param on first free day
    public record Ended(LocalDate on, CaseEvent.Why why) {}

    public boolean isRunning() {
        return ended == null;
    }
}
