package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.model.BadRow;
import org.lianfang.people.model.ImportField;
import org.lianfang.people.model.ImportRun;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.store.BadRows;
import org.lianfang.people.store.ImportRuns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Starts and ends the runs of imports, and tells how far they are.
@Service
public class RunningImports {

    private static final int SHOWN_ERRORS = 200;

    private final ImportRuns runs;
    private final BadRows badRows;
    private final ImportFiles files;
    private final Ledger ledger;

    RunningImports(ImportRuns runs, BadRows badRows, ImportFiles files, Ledger ledger) {
        this.runs = runs;
        this.badRows = badRows;
        this.files = files;
        this.ledger = ledger;
    }

    /// @param errors the first of the rows that were refused
    public record Progress(ImportRun run, List<BadRow> errors) {

        /// Rows were refused, but are no longer kept.
        public boolean rowsForgotten() {
            return areForgotten(run, errors);
        }
    }

    /// @throws Refusal `people/unknown-import`, `people/import-under-way`, `people/import-file-gone`,
    ///     `people/column-missing`
    @Needs(Permission.IMPORT_RESIDENTS)
    @Transactional
    public ImportRun start(UUID id) {
        var run = find(id);
        for (var needed : List.of(ImportField.NAME, ImportField.DOOR)) {
            if (run.columnOf(needed) < 0) {
                throw PeopleRefusal.COLUMN_MISSING.with("field", needed.jsonName());
            }
        }
        switch (run.state()) {
            case UPLOADED, FAILED -> files.find(id);
            case RUNNING, DONE -> throw PeopleRefusal.IMPORT_UNDER_WAY.with();
        }
        if (!runs.start(id)) {
            throw PeopleRefusal.IMPORT_UNDER_WAY.with();
        }
        badRows.removeAll(id);
        ledger.takeDown(
                Act.of("people.import-started", "import", id, run.area()).withDetail(Map.of("rows", run.rows())));
        return run;
    }

    @Needs(Permission.IMPORT_RESIDENTS)
    @Transactional
    public void succeed(UUID id) {
        runs.finish(id, null, ledger.now());
        files.delete(id);
    }

    /// The file stays for a day, so that the run can be tried again.
    @Needs(Permission.IMPORT_RESIDENTS)
    @Transactional
    public void fail(UUID id, String code) {
        runs.finish(id, code, ledger.now());
    }

    /// @throws Refusal `people/unknown-import`
    @Needs(Permission.IMPORT_RESIDENTS)
    @Transactional(readOnly = true)
    public Progress progress(UUID id) {
        return new Progress(find(id), badRows.page(id, 0, SHOWN_ERRORS));
    }

    /// Rows that were refused, in order, from after one.
    ///
    /// @throws Refusal `people/unknown-import`, `people/import-rows-forgotten`
    @Needs(Permission.IMPORT_RESIDENTS)
    @Transactional
    public List<BadRow> refusedRows(UUID id, int afterNumber, int limit) {
        var run = find(id);
        var rows = new ArrayList<>(badRows.page(id, afterNumber, limit));
        if (afterNumber == 0 && areForgotten(run, rows)) {
            throw PeopleRefusal.IMPORT_ROWS_FORGOTTEN.with();
        }
        if (afterNumber == 0) {
            ledger.takeDown(Act.of("people.bad-rows-downloaded", "import", id, run.area())
                    .withDetail(Map.of("rows", run.counts().bad())));
        }
        return rows;
    }

    private static boolean areForgotten(ImportRun run, List<BadRow> found) {
        return found.isEmpty() && run.counts().bad() > 0 && run.state() != ImportRun.State.RUNNING;
    }

    private ImportRun find(UUID id) {
        return runs.find(id).orElseThrow(PeopleRefusal.UNKNOWN_IMPORT::with);
    }
}
