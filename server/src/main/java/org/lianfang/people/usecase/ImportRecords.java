package org.lianfang.people.usecase;

import java.util.List;
import java.util.Map;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.model.BadRow;
import org.lianfang.people.model.CheckedEntry;
import org.lianfang.people.model.Home;
import org.lianfang.people.model.ImportRun;
import org.lianfang.people.store.BadRows;
import org.lianfang.people.store.ImportRuns;
import org.lianfang.people.store.Recognised;
import org.springframework.stereotype.Component;

/// What is kept of an import beside the residents themselves.
@Component
class ImportRecords {

    private final ImportRuns runs;
    private final BadRows badRows;
    private final Recognised recognised;
    private final Ledger ledger;

    ImportRecords(ImportRuns runs, BadRows badRows, Recognised recognised, Ledger ledger) {
        this.runs = runs;
        this.badRows = badRows;
        this.recognised = recognised;
        this.ledger = ledger;
    }

    Recognised recognised() {
        return recognised;
    }

    void keep(ImportRun run, ImportRun.Counts counts, List<BadRow> bad) {
        runs.count(run.id(), counts);
        if (!bad.isEmpty()) {
            badRows.add(run.id(), run.area(), bad);
        }
        ledger.takeDown(Act.of("people.rows-imported", "import", run.id(), run.area())
                .withDetail(Map.of("good", counts.good(), "bad", counts.bad())));
    }

    /// @throws Refusal `kernel/outside-your-area` when a row speaks of an area outside the import's
    void requireWithin(ImportRun run, CheckedEntry entry) {
        switch (entry.home()) {
            case Home.Known _ -> {}
            case Home.Named named -> requireWithin(run, named.area());
            case Home.Behind behind -> requireWithin(run, behind.area());
        }
    }

    private static void requireWithin(ImportRun run, AreaKey area) {
        if (!run.area().contains(area)) {
            throw AccessRefusal.OUTSIDE_YOUR_AREA.with("area", area);
        }
    }
}
