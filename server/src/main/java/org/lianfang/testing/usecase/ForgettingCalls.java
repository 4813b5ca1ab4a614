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

/// Forgets calls that were decided. An open one is never forgotten, and neither is its sample.
@Component
class ForgettingCalls implements KeptRecords, Forgetting.Shelf {

    private final ForgettableSamples calls;
    private final OwnerTransactions owner;
    private final Forgetting forgetting;

    ForgettingCalls(ForgettableSamples calls, OwnerTransactions owner, Forgetting forgetting) {
        this.calls = calls;
        this.owner = owner;
        this.forgetting = forgetting;
    }

    @Override
    public String kind() {
        return "testing.calls";
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
        return calls.areasOfCallsBefore(keptEverywhere);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return owner.call(work);
    }

    @Override
    public Map<AreaKey, Long> forget(List<Kept> over) {
        return calls.forgetCalls(over);
    }
}
