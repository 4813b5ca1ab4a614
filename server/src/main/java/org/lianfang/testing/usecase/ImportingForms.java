package org.lianfang.testing.usecase;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.lianfang.people.sheet.SheetFile;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.testing.model.FormField;
import org.lianfang.testing.model.FormLine;
import org.lianfang.testing.model.FormNumber;
import org.lianfang.testing.model.PaperForm;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.TubeCode;
import org.springframework.stereotype.Service;

/// Takes in forms that somebody keyed into a spreadsheet (CSV or xlsx), some hundred rows at a time. One bad row never
/// stops the others; the same file again changes nothing. Tubes are sealed last, when all of their lines are in; one of
/// which a row was refused stays open, so that the repaired row still finds it.
@Service
public class ImportingForms {

    private static final int AT_ONCE = 500;
    private static final int MOST_BAD = 5_000;
    private static final int MOST_SHOWN = 20;

    private final KeyingForms keying;
    private final RoundLookup lookup;

    ImportingForms(KeyingForms keying, RoundLookup lookup) {
        this.keying = keying;
        this.lookup = lookup;
    }

    /// @param field what its column means; absent when nothing
    /// @param sample of the first row
    public record Column(String header, @Nullable FormField field, String sample) {}

    /// @param rows how many, without the header
    /// @param shown the first of them
    public record Preview(List<Column> columns, int rows, List<Shown> shown) {}

    /// @param why absent when nothing is wrong with it so far
    public record Shown(
            int row,
            Map<FormField, String> values,
            @Nullable Refusal why) {

        /// What stands in a row is personal.
        @Override
        public String toString() {
            return "Shown[" + row + "]";
        }
    }

    /// @param sealed tubes
    /// @param refused how many rows in all
    /// @param headers of the file
    /// @param bad the first of those that were refused
    public record Imported(int accepted, int duplicate, int sealed, int refused, List<String> headers, List<Bad> bad) {}

    /// @param row as the spreadsheet program shows it, from 1
    public record Bad(int row, List<String> cells, Refusal why) {

        /// What stands in a row is personal.
        @Override
        public String toString() {
            return "Bad[" + row + "]";
        }
    }

    /// What an import would read; nothing is written.
    ///
    /// @param chosen what each column means, by its place; by the headers when absent
    /// @throws Refusal when it is no spreadsheet
    @Needs(Permission.RECORD_SAMPLES)
    public Preview preview(Path file, @Nullable List<String> chosen) {
        var sheets = new ArrayList<FormSheet>(1);
        var samples = new ArrayList<SheetRow>(1);
        var shown = new ArrayList<Shown>();
        var rows = new int[1];
        SheetFile.read(file, row -> {
            if (sheets.isEmpty()) {
                sheets.add(FormSheet.of(row, chosen));
                return;
            }
            rows[0]++;
            if (shown.size() < MOST_SHOWN) {
                samples.add(row);
                shown.add(shown(sheets.getFirst(), row));
            }
        });
        if (sheets.isEmpty()) {
            throw TestingRefusal.FORM_COLUMNS_MISSING.with();
        }
        return new Preview(columns(sheets.getFirst(), samples), rows[0], shown);
    }

    private Shown shown(FormSheet sheet, SheetRow row) {
        try {
            sheet.requireColumns();
            lineOf(sheet.read(row), new HashMap<>());
            return new Shown(row.number(), sheet.values(row), null);
        } catch (Refusal why) {
            return new Shown(row.number(), sheet.values(row), why);
        }
    }

    private static List<Column> columns(FormSheet sheet, List<SheetRow> samples) {
        var columns = new ArrayList<Column>();
        for (var column = 0; column < sheet.headers().size(); column++) {
            var sample =
                    samples.isEmpty() ? "" : samples.getFirst().cell(column).text();
            columns.add(new Column(sheet.headers().get(column), sheet.fieldOf(column), sample));
        }
        return columns;
    }

    /// @param chosen as for the preview
    /// @throws Refusal when it is no spreadsheet or lacks a column
    @Needs(Permission.RECORD_SAMPLES)
    public Imported run(Path file, @Nullable List<String> chosen) {
        var run = new Run(chosen);
        SheetFile.read(file, run::take);
        return run.end();
    }

    private FormLine lineOf(FormSheet.Read read, Map<FormNumber, PaperForm> known) {
        var form = known.computeIfAbsent(read.form(), keying::form);
        var at = momentOf(read.at(), form);
        keying.requireOver(at);
        return new FormLine(read.form(), read.line(), read.tube(), at, read.single(), read.person());
    }

    /// Times on paper are those of the clocks there.
    private Instant momentOf(LocalDateTime time, PaperForm form) {
        return time.atZone(lookup.zoneAt(form.area())).toInstant();
    }

    private final class Run {

        private final @Nullable List<String> chosen;
        private @Nullable FormSheet sheet;
        private final Map<FormNumber, PaperForm> forms = new HashMap<>();
        private final List<FormLine> waiting = new ArrayList<>();
        private final List<SheetRow> rows = new ArrayList<>();
        private final Map<TubeCode, KeyingForms.Sealing> seals = new LinkedHashMap<>();
        private final Map<TubeCode, SheetRow> sealRows = new HashMap<>();
        private final Set<TubeCode> unfinished = new HashSet<>();
        private final SortedMap<Integer, Bad> bad = new TreeMap<>();
        private int accepted;
        private int duplicate;
        private int sealed;
        private int refused;

        Run(@Nullable List<String> chosen) {
            this.chosen = chosen;
        }

        void take(SheetRow row) {
            if (sheet == null) {
                sheet = FormSheet.of(row, chosen);
                sheet.requireColumns();
                return;
            }
            try {
                var read = sheet.read(row);
                waiting.add(lineOf(read, forms));
                rows.add(row);
                noteSeal(read, row);
            } catch (Refusal why) {
                refuse(row, why);
                sheet.tubeOf(row).ifPresent(unfinished::add);
            }
            if (waiting.size() >= AT_ONCE) {
                write();
            }
        }

        private void noteSeal(FormSheet.Read read, SheetRow row) {
            if (read.sealed() == null) {
                return;
            }
            var form = forms.get(read.form());
            if (form != null && seals.get(read.tube()) == null) {
                seals.put(
                        read.tube(), new KeyingForms.Sealing(read.form(), read.tube(), momentOf(read.sealed(), form)));
                sealRows.put(read.tube(), row);
            }
        }

        Imported end() {
            if (sheet == null) {
                throw TestingRefusal.FORM_COLUMNS_MISSING.with();
            }
            write();
            unfinished.forEach(seals::remove);
            seal(List.copyOf(seals.values()));
            return new Imported(accepted, duplicate, sealed, refused, sheet.headers(), List.copyOf(bad.values()));
        }

        private void write() {
            var fates = keying.key(List.copyOf(waiting));
            for (var index = 0; index < fates.size(); index++) {
                switch (fates.get(index)) {
                    case Fate.Accepted _ -> accepted++;
                    case Fate.Duplicate _ -> duplicate++;
                    case Fate.Refused why -> {
                        refuse(rows.get(index), why.why());
                        unfinished.add(waiting.get(index).tubeCode());
                    }
                }
            }
            waiting.clear();
            rows.clear();
        }

        private void seal(List<KeyingForms.Sealing> all) {
            for (var from = 0; from < all.size(); from += AT_ONCE) {
                var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                var fates = keying.seal(some);
                for (var index = 0; index < fates.size(); index++) {
                    switch (fates.get(index)) {
                        case Fate.Accepted _ -> sealed++;
                        case Fate.Duplicate _ -> {}
                        case Fate.Refused why -> notSealed(some.get(index).tube(), why.why());
                    }
                }
            }
        }

        /// Sealed on a screen meanwhile is sealed.
        private void notSealed(TubeCode tube, Refusal why) {
            if (why.reason() != TestingRefusal.TUBE_ALREADY_SEALED) {
                refuse(Objects.requireNonNull(sealRows.get(tube)), why);
            }
        }

        private void refuse(SheetRow row, Refusal why) {
            refused++;
            if (bad.size() < MOST_BAD && sheet != null) {
                bad.putIfAbsent(row.number(), new Bad(row.number(), sheet.cells(row), why));
            }
        }
    }
}
