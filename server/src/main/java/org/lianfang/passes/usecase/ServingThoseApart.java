package org.lianfang.passes.usecase;

import java.util.Optional;
import java.util.UUID;
import org.lianfang.isolation.OwnTimeApart;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Service;

/// Residents who are kept apart: their own days, checks and what they ask for. Each method takes whoever has
/// signed in, and answers about nobody else.
@Service
public class ServingThoseApart {

    private final OwnTimeApart own;
    private final SystemTransactions transactions;

    ServingThoseApart(OwnTimeApart own, SystemTransactions transactions) {
        this.own = own;
        this.transactions = transactions;
    }

    /// @return empty when nothing keeps them apart
    public Optional<OwnTimeApart.Held> of(UUID resident) {
        return transactions.callAs(ResidentCaller.of(resident), () -> own.of(resident));
    }

    /// @return how things stand then
    public Optional<OwnTimeApart.Held> check(UUID resident, OwnTimeApart.Check check) {
        return transactions.callAs(ResidentCaller.of(resident), () -> {
            own.check(resident, check);
            return own.of(resident);
        });
    }

    /// @return how things stand then
    public Optional<OwnTimeApart.Held> ask(UUID resident, OwnTimeApart.Asked asked) {
        return transactions.callAs(ResidentCaller.of(resident), () -> {
            own.ask(resident, asked);
            return own.of(resident);
        });
    }
}
