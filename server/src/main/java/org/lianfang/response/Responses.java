package org.lianfang.response;

import java.util.Optional;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// What other modules may ask about responses. Answers come from memory: the hot paths ask for every record.
public interface Responses {

    /// The active response whose area contains this one; the smallest if there are several.
    Optional<Response> currentFor(AreaKey area);

    Optional<Response> find(UUID id);
}
