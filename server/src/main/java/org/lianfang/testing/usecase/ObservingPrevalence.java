package org.lianfang.testing.usecase;

import java.util.UUID;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.testing.model.Found;
import org.lianfang.testing.model.ReportedSum;
import org.lianfang.testing.store.Reported;
import org.lianfang.testing.store.RoundFigures;
import org.springframework.stereotype.Component;

/// How many of those whose result is known were positive in a round, sampled here or reported by others.
@Component
class ObservingPrevalence {

    private final RoundLookup lookup;
    private final RoundFigures figures;
    private final Reported reported;
    private final SystemTransactions transactions;

    ObservingPrevalence(RoundLookup lookup, RoundFigures figures, Reported reported, SystemTransactions transactions) {
        this.lookup = lookup;
        this.figures = figures;
        this.reported = reported;
        this.transactions = transactions;
    }

    Found in(UUID roundId, AreaKey area) {
        var parts = lookup.partsOf(lookup.round(roundId, Access.scope()), area);
        return transactions.snapshot(() -> Found.in(figures.pools(roundId, parts))
                .plus(ReportedSum.of(reported.sums(roundId, parts).values()).found()));
    }
}
