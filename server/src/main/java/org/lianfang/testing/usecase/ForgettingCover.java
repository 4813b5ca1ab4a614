package org.lianfang.testing.usecase;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.Retention;
import org.lianfang.testing.store.ForgettableSamples;
import org.lianfang.testing.store.Rounds;
import org.springframework.stereotype.Component;

/// Forgets who was tested and what visits found. A round that nobody closed is closed before, so that its figures stay
/// true.
@Component
class ForgettingCover implements KeptRecords, Forgetting.Shelf {

    static final String KIND = "testing.cover";

    private final ForgettableSamples persons;
    private final Rounds rounds;
    private final ClosingRounds closing;
    private final OwnerTransactions owner;
    private final Clocks clocks;

    ForgettingCover(
            ForgettableSamples persons, Rounds rounds, ClosingRounds closing, OwnerTransactions owner, Clocks clocks) {
        this.persons = persons;
        this.rounds = rounds;
        this.closing = closing;
        this.owner = owner;
        this.clocks = clocks;
    }

    @Component
    record Clocks(Retention retention, Forgetting forgetting) {}

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
        clocks.retention.keptEverywhereFrom(KIND).ifPresent(this::closeOverdue);
        return clocks.forgetting.forget(this, this);
    }

    private void closeOverdue(LocalDate keptEverywhere) {
        var moment = keptEverywhere.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (var round : owner.call(() -> rounds.openSince(moment))) {
            var kept = clocks.retention.kept(KIND, round.around());
            if (kept.isPresent() && round.startsAt().isBefore(kept.get().since())) {
                closing.closeOverdue(round.id());
            }
        }
    }

    @Override
    public Collection<AreaKey> areas(LocalDate keptEverywhere) {
        return persons.areasOfPersonsBefore(keptEverywhere);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return owner.call(work);
    }

    @Override
    public Map<AreaKey, Long> forget(List<Kept> over) {
        return persons.forgetPersons(over);
    }
}
