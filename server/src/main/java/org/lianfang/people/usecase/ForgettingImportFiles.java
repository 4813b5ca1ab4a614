package org.lianfang.people.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.model.ImportRun;
import org.lianfang.people.store.ImportRuns;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.Retention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes uploaded spreadsheets that nobody ran. They lie beside the server that took them in, so each server looks
/// every hour. Where no response says anything a file stays for a day: it holds people's numbers as they were typed.
@Component
class ForgettingImportFiles implements KeptRecords {

    private static final String KIND = "people.import-files";
    private static final Duration WITHOUT_A_RESPONSE = Duration.ofDays(1);

    private final ImportFiles files;
    private final ImportRuns runs;
    private final Retention retention;
    private final SystemTransactions transactions;
    private final Ledger ledger;

    ForgettingImportFiles(
            ImportFiles files, ImportRuns runs, Retention retention, SystemTransactions transactions, Ledger ledger) {
        this.files = files;
        this.runs = runs;
        this.retention = retention;
        this.transactions = transactions;
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Begins begins() {
        return Begins.OWN_DAY;
    }

    /// Taken down first: an entry too many after a crash is better than a file that went unseen.
    @Override
    public long forget() {
        var over = files.over(this::keptSince);
        for (var id : over) {
            transactions.run(() -> ledger.takeDown(Act.of(
                            "people.forgotten",
                            "import",
                            id,
                            runs.find(id).map(ImportRun::area).orElse(AreaKey.NATION))
                    .withDetail(Map.of("kind", KIND, "count", 1))));
            files.delete(id);
        }
        return over.size();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void everyHour() {
        forget();
    }

    private Instant keptSince(UUID id) {
        return transactions
                .call(() -> runs.find(id))
                .map(ImportRun::area)
                .flatMap(area -> retention.kept(KIND, area))
                .map(Kept::since)
                .orElseGet(() -> ledger.now().minus(WITHOUT_A_RESPONSE));
    }
}
