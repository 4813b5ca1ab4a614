package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.util.List;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.testing.RoundNeeded;
import org.lianfang.testing.model.RoundProposal;
import org.lianfang.testing.store.RoundProposals;
import org.springframework.stereotype.Service;

/// Keeps in view which rounds rules wait for, until one is opened that covers them.
@Service
public class ProposingRounds {

    /// What nobody opened for so long is needed no longer in this form: whoever needs it still has told it again.
    private static final int SHOWN_DAYS = 3;

    private static final int MOST = 200;

    private final RoundProposals proposals;
    private final RoundLookup lookup;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    ProposingRounds(
            RoundProposals proposals, RoundLookup lookup, SystemTransactions transactions, InstantSource clock) {
        this.proposals = proposals;
        this.lookup = lookup;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void needed(RoundNeeded told) {
        var proposal = new RoundProposal(told.id(), told.areas(), told.day(), told.what());
        var begin = told.day().atStartOfDay(lookup.zoneAt(proposal.around())).toInstant();
        transactions.run(() -> proposals.add(proposal, begin));
    }

    /// Those of which a part lies in an area, the most urgent first.
    @Needs(Permission.READ_TESTING)
    public List<RoundProposal> open(AreaKey area) {
        Access.requireWithin(area);
        var today = lookup.dayOf(clock.instant(), area);
        return transactions.callAs(Access.caller(), () -> proposals.open(area, today.minusDays(SHOWN_DAYS), MOST));
    }
}
