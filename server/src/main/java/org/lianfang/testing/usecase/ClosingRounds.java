package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.CoverFigures;
import org.lianfang.testing.store.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Closes rounds. Closing counts everybody once more, one by one, and freezes that; what was taken before and is sent
/// later is still taken in, but changes these figures no more.
@Service
public class ClosingRounds {

    private final RoundLookup lookup;
    private final Store store;
    private final SystemTransactions transactions;
    private final AuditLog audit;
    private final InstantSource clock;

    ClosingRounds(
            RoundLookup lookup, Store store, SystemTransactions transactions, AuditLog audit, InstantSource clock) {
        this.lookup = lookup;
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Rounds and what they covered.
    @Component
    record Store(Rounds rounds, CoverFigures figures) {}

    /// Closing again changes nothing.
    @Needs(Permission.MANAGE_TESTING)
    public Round close(UUID id) {
        Access.requireWithin(lookup.round(id, Access.scope()).around());
        return transactions.callAs(Access.caller(), () -> closeNow(id));
    }

    /// What was opened and never closed is closed when its records are over, by the server itself.
    void closeOverdue(UUID id) {
        transactions.call(() -> closeNow(id));
    }

    private Round closeNow(UUID id) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (store.rounds.close(id, now, Access.caller().accountId())) {
            var round = found(id);
            store.figures.freeze(id, round.areas());
            audit.record(Act.of("testing.round-closed", "round", id, round.around())
                    .withDetail(Map.of("code", round.code())));
            lookup.forgetAfterCommit(id);
        }
        return found(id);
    }

    private Round found(UUID id) {
        return store.rounds.find(id).orElseThrow(() -> TestingRefusal.UNKNOWN_ROUND.with("id", id));
    }
}
