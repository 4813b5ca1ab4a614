package org.lianfang.gates.usecase;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianfang.gates.store.Handovers;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.springframework.stereotype.Component;

/// Forgets what one shift told the next, with what was left to do.
@Component
class ForgettingHandovers implements KeptRecords, Forgetting.Shelf {

    static final String KIND = "gates.handovers";

    private final Handovers handovers;
    private final OwnerTransactions owner;
    private final Forgetting forgetting;

    ForgettingHandovers(Handovers handovers, OwnerTransactions owner, Forgetting forgetting) {
        this.handovers = handovers;
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

    /// A day more than the day alone, since days begin at different moments.
    @Override
    public Collection<AreaKey> areas(LocalDate keptEverywhere) {
        return handovers.areasBefore(
                keptEverywhere.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return owner.call(work);
    }

    @Override
    public Map<AreaKey, Long> forget(List<Kept> over) {
        return handovers.forget(over);
    }
}
