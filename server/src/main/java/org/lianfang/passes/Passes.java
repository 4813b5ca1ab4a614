package org.lianfang.passes;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What other modules may ask about passes.
public interface Passes {

    /// The colours that hold now, computed from the facts; everybody who is asked for is in the answer. Sees
    /// every area.
    Map<UUID, Colour> colours(Collection<UUID> residents);

    /// Whether nothing speaks against somebody who came from one of these areas: none of them is, holds or lies
    /// in an area that was listed on that day or in a zone, and at that moment no ground stood for the person.
    /// Sees every area.
    ///
    /// @param from in which the person may have been; none means that nothing is known, and nothing is of low
    ///     risk then
    /// @param resident absent when nobody knows who it was
    boolean isOfLowRisk(Collection<AreaKey> from, @Nullable UUID resident, Instant at);
}
