package org.lianfang.testing.usecase;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.testing.model.RoundCosts;
import org.lianfang.testing.model.Spent;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.Costs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a round costs: what one swab and one test cost is entered, how many there were is counted.
@Service
public class KeepingCosts {

    private final Costs costs;
    private final CountingRounds counting;
    private final RoundLookup lookup;
    private final AuditLog audit;
    private final SystemTransactions transactions;

    KeepingCosts(
            Costs costs, CountingRounds counting, RoundLookup lookup, AuditLog audit, SystemTransactions transactions) {
        this.costs = costs;
        this.counting = counting;
        this.lookup = lookup;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// @param costs absent while nobody has entered any
    public record OfArea(@Nullable RoundCosts costs, Spent spent) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/area-outside-round`
    @Needs(Permission.READ_TESTING)
    public OfArea of(UUID roundId, AreaKey area) {
        Access.requireWithin(area);
        var round = lookup.round(roundId, Access.scope());
        var spent = counting.spent(round, lookup.partsOf(round, area));
        return new OfArea(transactions.snapshot(() -> costs.find(roundId)).orElse(null), spent);
    }

    /// @param entered with the version that its sender had read; a stale one is refused with both
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public RoundCosts enter(UUID roundId, RoundCosts entered) {
        var sent = entered.checked();
        var round = lookup.round(roundId, Access.scope());
        Access.requireWithin(round.around());
        if (!costs.put(roundId, round.around(), sent)) {
            throw TestingRefusal.COSTS_CHANGED.with(
                    "yours", sent, "theirs", costs.find(roundId).orElse(sent));
        }
        audit.record(Act.of("testing.costs-entered", "round", roundId, round.around())
                .withDetail(Map.of(
                        "currency", sent.currency(),
                        "perSwab", sent.perSwab().toPlainString(),
                        "perTest", sent.perTest().toPlainString())));
        return sent.withVersion(sent.readVersion() + 1);
    }
}
