package org.lianfang.workforce.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.workforce.store.Members;
import org.springframework.stereotype.Component;

/// After the response working people are no longer named; what was worked stays.
@Component
class ForgettingMembers implements KeptRecords, Forgetting.Shelf {

    private final Members members;
    private final SystemTransactions transactions;
    private final Forgetting forgetting;

    ForgettingMembers(Members members, SystemTransactions transactions, Forgetting forgetting) {
        this.members = members;
        this.transactions = transactions;
        this.forgetting = forgetting;
    }

    @Override
    public String kind() {
        return "workforce.members";
    }

    @Override
    public Begins begins() {
        return Begins.STAND_DOWN;
    }

    @Override
    public long forget() {
        return forgetting.forget(this, this);
    }

    @Override
    public Collection<AreaKey> areas(LocalDate keptEverywhere) {
        return members.areasOfNamed();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.call(work);
    }

    @Override
    public Map<AreaKey, Long> forget(List<Kept> over) {
        return members.forgetNames(over);
    }
}
