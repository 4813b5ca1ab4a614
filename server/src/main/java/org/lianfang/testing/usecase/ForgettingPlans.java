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
import org.lianfang.testing.store.ForgettablePlans;
import org.springframework.stereotype.Component;

/// Forgets who was to come when in rounds that are over, and who helped them.
@Component
class ForgettingPlans implements KeptRecords, Forgetting.Shelf {

    private final ForgettablePlans plans;
    private final OwnerTransactions owner;
    private final Forgetting forgetting;

    ForgettingPlans(ForgettablePlans plans, OwnerTransactions owner, Forgetting forgetting) {
        this.plans = plans;
        this.owner = owner;
        this.forgetting = forgetting;
    }

    @Override
    public String kind() {
        return "testing.plans";
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
        return plans.areasBefore(keptEverywhere);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return owner.call(work);
    }

    @Override
    public Map<AreaKey, Long> forget(List<Kept> over) {
        return plans.forget(over);
    }
}
