package org.lianfang.cases.usecase;

import java.util.UUID;
import org.lianfang.cases.model.Infection;
import org.lianfang.cases.store.Infections;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Service;

/// Where and how a case was infected.
@Service
public class TellingInfections {

    private final Infections infections;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    TellingInfections(Infections infections, CaseLookup lookup, SystemTransactions transactions) {
        this.infections = infections;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`
    @Needs(Permission.READ_CASES)
    public Infection of(UUID id) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.seen(id, scope);
            lookup.took("read", file);
            return infections.of(id);
        });
    }

    /// Over what was told before.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`
    @Needs(Permission.MANAGE_CASES)
    public Infection tell(UUID id, Infection infection) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.locked(id, scope);
            infections.put(file, infection, lookup.caller());
            lookup.took("infection-told", file);
            return infection;
        });
    }
}
