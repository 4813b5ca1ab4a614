package org.lianfang.testing.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.testing.store.ForgettableSamples;
import org.springframework.stereotype.Component;

/// Forgets samples, each on its own civil day's clock. Figures stay: what goes is counted by the statement that deletes
/// it.
@Component
class ForgettingSamples implements KeptRecords, Forgetting.Shelf {

    static final String KIND = "testing.samples";

    private final ForgettableSamples samples;
    private final OwnerTransactions owner;
    private final Forgetting forgetting;

    ForgettingSamples(ForgettableSamples samples, OwnerTransactions owner, Forgetting forgetting) {
        this.samples = samples;
        this.owner = owner;
        this.forgetting = forgetting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Begins begins() {
        return Begins.OWN_DAY;
    }

    @Override
    public long forget() {
        return forgetting.forget(this, this);
    }

    @Override
    public Collection<AreaKey> areas(LocalDate keptEverywhere) {
        return samples.areasOfSamplesBefore(keptEverywhere);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return owner.call(work);
    }

    @Override
    public Map<AreaKey, Long> forget(List<Kept> over) {
        return samples.forgetSamples(over);
    }
}
