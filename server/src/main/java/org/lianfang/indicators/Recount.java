package org.lianfang.indicators;

import java.util.Set;
import java.util.function.Consumer;

/// Offered by each module that keeps counters: counts its facts again, from the facts alone.
public interface Recount {

    Set<String> indicators();

    /// Hands over each non-zero sum by day, area and indicator once.
    void recount(Consumer<Count> found);
}
