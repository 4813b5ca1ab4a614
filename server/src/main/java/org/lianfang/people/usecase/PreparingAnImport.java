package org.lianfang.people.usecase;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.model.EntryCheck;
import org.lianfang.people.model.ImportField;
import org.lianfang.people.model.ImportRun;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.sheet.SheetFile;
import org.lianfang.people.sheet.SheetProblem;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.people.store.ImportRuns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a spreadsheet in, guesses what its columns mean, and shows what would come of its first rows.
@Service
public class PreparingAnImport {

    private static final int PREVIEWED_ROWS = 20;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final Vocabulary words;
    private final Ledger ledger;

    PreparingAnImport(ImportRuns runs, ImportFiles files, Vocabulary words, Ledger ledger) {
        this.runs = runs;
        this.files = files;
        this.words = words;
        this.ledger = ledger;
    }

    /// @param samples first value of each column that has one
    public record Uploaded(ImportRun run, List<@Nullable String> samples) {}

    /// @param refusal what is wrong with the row, if anything
    public record PreviewRow(
            int number,
            Map<String, String> values,
            @Nullable Refusal refusal) {}

    /// @throws Refusal `kernel/outside-your-area`, or a [SheetProblem]
    @Needs(Permission.IMPORT_RESIDENTS)
    @Transactional
    public Uploaded upload(AreaKey area, InputStream content) {
        Access.requireWithin(area);
        var id = Ids.next();
        var file = files.keep(id, content, ledger.now());
        try {
            var uploaded = look(id, area, file);
            runs.add(uploaded.run(), Access.caller().accountId(), ledger.now());
            return uploaded;
        } catch (RuntimeException unreadable) {
            files.delete(id);
            throw unreadable;
        }
    }

    /// @param mapping by header: the field's name, or nothing to leave the column out
    /// @throws Refusal `people/unknown-import`, `people/import-under-way`, `people/column-taken-twice`
    @Needs(Permission.IMPORT_RESIDENTS)
    @Transactional
    public ImportRun map(UUID id, Map<String, @Nullable String> mapping) {
        var run = find(id);
        var taken = EnumSet.noneOf(ImportField.class);
        var columns = new ArrayList<ImportRun.Column>();
        for (var column : run.columns()) {
            var field =
                    mapping.containsKey(column.header()) ? fieldNamed(mapping.get(column.header())) : column.field();
            if (field != null && !taken.add(field)) {
                throw PeopleRefusal.COLUMN_TAKEN_TWICE.with("field", field.jsonName());
            }
            columns.add(new ImportRun.Column(column.header(), field));
        }
        if (!runs.map(id, columns)) {
            throw PeopleRefusal.IMPORT_UNDER_WAY.with();
        }
        return find(id);
    }

    /// The first rows, each with its values by field and what is wrong with it in itself.
    ///
    /// @throws Refusal `people/unknown-import`, `people/import-file-gone`
    @Needs(Permission.IMPORT_RESIDENTS)
    @Transactional(readOnly = true)
    public List<PreviewRow> preview(UUID id) {
        var reading = new RowReading(find(id), words);
        var today = ledger.today();
        return firstRows(files.find(id)).stream()
                .map(row -> {
                    try {
                        EntryCheck.check(reading.entry(row), today);
                        return new PreviewRow(row.number(), reading.values(row), null);
                    } catch (Refusal refusal) {
                        return new PreviewRow(row.number(), reading.values(row), refusal);
                    }
                })
                .toList();
    }

    private ImportRun find(UUID id) {
        return runs.find(id).orElseThrow(PeopleRefusal.UNKNOWN_IMPORT::with);
    }

    private static @Nullable ImportField fieldNamed(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return ImportField.named(name)
                .orElseThrow(() -> PeopleRefusal.VALUE_NOT_KNOWN.with(
                        "choices",
                        java.util.Arrays.stream(ImportField.values())
                                .map(ImportField::jsonName)
                                .toList()));
    }

    private Uploaded look(UUID id, AreaKey area, Path file) {
        var columns = new ArrayList<ImportRun.Column>();
        var samples = new ArrayList<@Nullable String>();
        var rows = new int[1];
        SheetFile.read(file, row -> {
            if (columns.isEmpty()) {
                columns.addAll(columnsOf(row));
                columns.forEach(column -> samples.add(null));
                return;
            }
            rows[0]++;
            for (var index = 0; index < samples.size(); index++) {
                if (samples.get(index) == null && !row.cell(index).text().isBlank()) {
                    samples.set(index, row.cell(index).text());
                }
            }
        });
        if (columns.isEmpty()) {
            throw SheetProblem.FILE_EMPTY.with();
        }
        var run = new ImportRun(id, area, ImportRun.State.UPLOADED, columns, rows[0], ImportRun.Counts.NONE, null);
        return new Uploaded(run, samples);
    }

    private List<ImportRun.Column> columnsOf(SheetRow header) {
        var taken = EnumSet.noneOf(ImportField.class);
        return header.cells().stream()
                .map(cell -> {
                    var field = words.fieldOf(cell.text()).filter(taken::add).orElse(null);
                    return new ImportRun.Column(cell.text().strip(), field);
                })
                .toList();
    }

    private static List<SheetRow> firstRows(Path file) {
        var rows = new ArrayList<SheetRow>();
        try {
            SheetFile.read(file, row -> {
                rows.add(row);
                if (rows.size() > PREVIEWED_ROWS) {
                    throw new EnoughRows();
                }
            });
        } catch (EnoughRows reached) {
            return rows.subList(1, rows.size());
        }
        return rows.subList(Math.min(1, rows.size()), rows.size());
    }

    /// Stops reading a file whose rest is not asked for.
    private static final class EnoughRows extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EnoughRows() {
            super(null, null, false, false);
        }
    }
}
