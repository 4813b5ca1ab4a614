package org.lianfang.people.usecase;

import java.util.Set;
import java.util.function.Consumer;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Recount;
import org.lianfang.people.store.Tallies;
import org.springframework.stereotype.Component;

/// Proves the counters of this module.
@Component
class CountingAgain implements Recount {

    private final Tallies tallies;

    CountingAgain(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public Set<String> indicators() {
        return Set.of(Counting.RESIDENTS, Counting.HOUSEHOLDS, Counting.UNDER_MEASURE);
    }

    @Override
    public void recount(Consumer<Count> found) {
        tallies.each(found);
    }
}
