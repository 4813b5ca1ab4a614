package org.lianfang.gates.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianfang.gates.store.ForgettableCrossings;
import org.lianfang.gates.store.ForgettableCrossings.IdRange;
import org.lianfang.gates.store.Partitions;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.Retention;
import org.springframework.stereotype.Component;

/// Forgets crossings, each on its own civil day's clock: one range of ids after the other, then the partitions that are
/// left empty. Figures stay: what goes is counted by the statement that deletes it.
@Component
class ForgettingCrossings implements KeptRecords {

    static final String KIND = "gates.crossings";

    private final ForgettableCrossings crossings;
    private final Partitions partitions;
    private final OwnerTransactions owner;
    private final Retention retention;
    private final Forgetting forgetting;

    ForgettingCrossings(
            ForgettableCrossings crossings,
            Partitions partitions,
            OwnerTransactions owner,
            Retention retention,
            Forgetting forgetting) {
        this.crossings = crossings;
        this.partitions = partitions;
        this.owner = owner;
        this.retention = retention;
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
        return retention.keptEverywhereFrom(KIND).map(this::forgetBefore).orElse(0L);
    }

    private long forgetBefore(LocalDate keptEverywhere) {
        var gone = 0L;
        for (var ids : owner.call(() -> crossings.rangesBefore(keptEverywhere))) {
            gone += forgetting.forget(this, new Shelf(ids));
        }
        for (var day : owner.call(() -> crossings.partitionsBefore(keptEverywhere))) {
            if (owner.call(() -> crossings.dropWhenEmpty(day))) {
                partitions.forget(day);
            }
        }
        return gone;
    }

    private final class Shelf implements Forgetting.Shelf {

        private final IdRange ids;

        Shelf(IdRange ids) {
            this.ids = ids;
        }

        @Override
        public Collection<AreaKey> areas(LocalDate keptEverywhere) {
            return crossings.areas(ids, keptEverywhere);
        }

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return owner.call(work);
        }

        @Override
        public Map<AreaKey, Long> forget(List<Kept> over) {
            return crossings.forget(ids, over);
        }
    }
}
