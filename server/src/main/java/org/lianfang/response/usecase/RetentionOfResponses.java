package org.lianfang.response.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.Retention;
import org.lianfang.response.model.RetentionClocks;
import org.lianfang.response.store.ResponsesInMemory;
import org.springframework.stereotype.Component;

/// The clocks as they stand now.
@Component
class RetentionOfResponses implements Retention {

    private final ResponsesInMemory known;
    private final InstantSource clock;

    RetentionOfResponses(ResponsesInMemory known, InstantSource clock) {
        this.known = known;
        this.clock = clock;
    }

    RetentionClocks clocks() {
        return new RetentionClocks(known.all(), clock.instant());
    }

    @Override
    public Optional<Kept> kept(String kind, AreaKey area) {
        return clocks().kept(kind, area);
    }

    @Override
    public Optional<LocalDate> keptEverywhereFrom(String kind) {
        return clocks().keptEverywhereFrom(kind);
    }

    @Override
    public List<Kept> over(String kind, KeptRecords.Begins begins, Collection<AreaKey> areas) {
        return clocks().over(kind, begins, areas);
    }
}
