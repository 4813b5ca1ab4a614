package org.lianfang.indicators;

import java.util.Collection;

/// Adds to the counters in the running transaction, so that a figure and its facts are always one.
public interface Counters {
    /// Counts of the same day, area and indicator may repeat; they are summed.
    void add(Collection<Count> counts);
}
