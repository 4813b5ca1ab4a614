package org.lianfang.testing.usecase;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.response.Responses;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.StopRule;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.Rounds;
import org.springframework.stereotype.Service;

/// Says what a chain of rounds needs next: another round, the one that confirms, or nothing more.
@Service
public class AdvisingCampaigns {

    private final RoundLookup lookup;
    private final Rounds rounds;
    private final Responses responses;
    private final SystemTransactions transactions;

    AdvisingCampaigns(RoundLookup lookup, Rounds rounds, Responses responses, SystemTransactions transactions) {
        this.lookup = lookup;
        this.rounds = rounds;
        this.responses = responses;
        this.transactions = transactions;
    }

    /// @param id of the last round of the chain, which is closed
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/round-still-open`, `testing/no-testing-rules`
    @Needs(Permission.READ_TESTING)
    public StopRule.Next after(UUID id) {
        var last = lookup.round(id, Access.scope());
        var response = responses.find(last.response()).orElseThrow(TestingRefusal.NO_TESTING_RULES::with);
        var rule = lookup.rulesOf(response).campaign();
        if (rule == null) {
            throw TestingRefusal.NO_TESTING_RULES.with();
        }
        if (last.isOpen()) {
            throw TestingRefusal.ROUND_STILL_OPEN.with();
        }
        return transactions.snapshot(() -> {
            var chain = rounds.chain(id);
            var positive = rounds.withPositives(chain.stream().map(Round::id).toList());
            List<StopRule.Done> done = chain.stream()
                    .map(round -> new StopRule.Done(
                            response.dayOf(Objects.requireNonNullElse(round.closedAt(), round.startsAt())),
                            !positive.contains(round.id())))
                    .toList();
            return rule.after(done);
        });
    }
}
