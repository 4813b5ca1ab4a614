package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.lianfang.people.model.BadRow;
import org.lianfang.people.model.CheckedEntry;
import org.lianfang.people.model.EntryCheck;
import org.lianfang.people.model.ImportRun;
import org.lianfang.people.sheet.SheetRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes some rows of a spreadsheet into the register, in one transaction with the counts of the import: whatever is
/// stopped goes on where it was. Good rows are kept whatever happens to the bad ones.
@Service
class ImportingRows {

    private final Admission admission;
    private final Homes homes;
    private final ImportRecords records;
    private final Vocabulary words;
    private final Ledger ledger;

    ImportingRows(Admission admission, Homes homes, ImportRecords records, Vocabulary words, Ledger ledger) {
        this.admission = admission;
        this.homes = homes;
        this.records = records;
        this.words = words;
        this.ledger = ledger;
    }

    @Needs(Permission.IMPORT_RESIDENTS)
    @Transactional
    public ImportRun.Counts take(ImportRun run, List<SheetRow> rows) {
        var bad = new ArrayList<BadRow>();
        var entries = checked(run, rows, bad);
        var known = records.recognised().find(List.copyOf(entries.values()));
        var seen = new HashSet<>(known.keySet());
        var fresh = new ArrayList<CheckedEntry>();
        for (var entry : entries.values()) {
            if (seen.add(records.recognised().mark(entry))) {
                fresh.add(entry);
            }
        }
        var good = 0;
        var fates = admission.write(fresh);
        for (var row : entries.entrySet()) {
            switch (fates.getOrDefault(row.getValue().id(), Fate.DUPLICATE)) {
                case Fate.Accepted _ -> good++;
                case Fate.Duplicate _ -> {}
                case Fate.Refused refused -> bad.add(refused(row.getKey(), refused.why()));
            }
        }
        var counts = new ImportRun.Counts(rows.size(), good, rows.size() - good - bad.size(), bad.size());
        records.keep(run, counts, bad);
        return counts;
    }

    private Map<SheetRow, CheckedEntry> checked(ImportRun run, List<SheetRow> rows, List<BadRow> bad) {
        var reading = new RowReading(run, words);
        var today = ledger.today();
        var entries = new LinkedHashMap<SheetRow, CheckedEntry>();
        for (var row : rows) {
            try {
                var entry = EntryCheck.check(reading.entry(row), today);
                homes.requireLivable(entry.home());
                records.requireWithin(run, entry);
                entries.put(row, entry);
            } catch (Refusal refusal) {
                bad.add(refused(row, refusal));
            }
        }
        return entries;
    }

    private static BadRow refused(SheetRow row, Refusal refusal) {
        var problems = refusal.fields().isEmpty()
                ? List.of(new BadRow.Problem(null, refusal.reason().code(), texts(refusal.params())))
                : refusal.fields().stream()
                        .map(field -> new BadRow.Problem(
                                fieldOf(field.pointer()), field.reason().code(), texts(field.params())))
                        .toList();
        return new BadRow(
                row.number(), row.cells().stream().map(cell -> cell.text()).toList(), problems);
    }

    /// `/household/door` is about the column of the door, `/careNeeds/0/until` about that of the care needs.
    private static String fieldOf(String pointer) {
        var parts = pointer.split("/", -1);
        return parts.length > 2 && parts[1].equals("household") ? parts[2] : parts[1];
    }

    private static Map<String, String> texts(Map<String, Object> params) {
        var texts = new java.util.TreeMap<String, String>();
        params.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
