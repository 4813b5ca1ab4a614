package org.lianfang.response;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// What other modules may ask about responses. Answers come from memory: the hot paths ask for every record.
public interface Responses {

    /// The active response whose area contains this one; the smallest if there are several.
    Optional<Response> currentFor(AreaKey area);

    /// The response that was active on a day in an area, also when it has been stood down since (its last day counts):
    /// the report of the last day is written on the day after.
    Optional<Response> onDay(AreaKey area, LocalDate day);

    Optional<Response> find(UUID id);
}
