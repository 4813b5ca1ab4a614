package org.lianfang.cases.usecase;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.ListField;
import org.lianfang.cases.model.ListRow;
import org.lianfang.cases.model.Trouble;
import org.lianfang.people.sheet.SheetCell;
import org.lianfang.people.sheet.SheetColumns;
import org.lianfang.people.sheet.SheetFile;
import org.lianfang.people.sheet.SheetRow;

/// A spreadsheet as a line list: which column is what, and the rows by field. A row that stands in
/// one pair of quotes whole is taken apart and told.
///
/// @param headings as they stand
/// @param columns by field, from 0
/// @param quoted rows that stood in quotes whole
record ListSheet(List<String> headings, Map<ListField, Integer> columns, List<ListRow> rows, List<Trouble> quoted) {

    /// More cases than a city lists.
    private static final int MOST_ROWS = 50_000;

    /// @param mapping what people have chosen, as `FIELD:column`; the headings decide when absent
    /// @throws org.lianfang.kernel.refusal.Refusal when it is no spreadsheet,
    ///     `cases/mapping-not-valid`, `cases/columns-missing`
    static ListSheet read(Path file, @Nullable List<String> mapping) {
        var raw = new ArrayList<SheetRow>();
        SheetFile.read(file, row -> {
            if (raw.size() > MOST_ROWS) {
                throw org.lianfang.people.sheet.SheetProblem.FILE_TOO_MANY_ROWS.with("limit", MOST_ROWS);
            }
            raw.add(row);
        });
        if (raw.isEmpty()) {
            throw CasesRefusal.COLUMNS_MISSING.with();
        }
        var headings = raw.getFirst().cells().stream().map(SheetCell::text).toList();
        var columns = mapping == null || mapping.isEmpty()
                ? SheetColumns.guessed(ListField.class, headings, ListField::rankOf)
                : SheetColumns.chosen(ListField.class, mapping, headings.size(), CasesRefusal.MAPPING_NOT_VALID::with);
        if (!columns.containsKey(ListField.NUMBER)) {
            throw CasesRefusal.COLUMNS_MISSING.with();
        }
        var quoted = new ArrayList<Trouble>();
        var rows = raw.stream()
                .skip(1)
                .map(row -> new ListRow(row.number(), texts(cells(row, headings.size(), quoted), columns)))
                .toList();
        return new ListSheet(headings, columns, rows, quoted);
    }

    private static List<String> cells(SheetRow row, int width, List<Trouble> quoted) {
        var cells = row.cells().stream().map(SheetCell::text).toList();
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (width < 3
                || filled.size() != 1
                || filled.getFirst().chars().filter(unit -> unit == ',').count() < 2) {
            return cells;
        }
        try (var reader = CsvReader.builder().ofCsvRecord(filled.getFirst())) {
            var inside = reader.stream().findFirst().orElseThrow().getFields();
            quoted.add(Trouble.ofRow(row.number(), CasesRefusal.ROW_QUOTED_WHOLE, Map.of(), false));
            return inside;
        } catch (java.io.IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
    }

    private static Map<ListField, String> texts(List<String> cells, Map<ListField, Integer> columns) {
        var texts = new EnumMap<ListField, String>(ListField.class);
        columns.forEach((field, column) -> texts.put(
                field, column < cells.size() ? org.lianfang.kernel.text.PlainText.clean(cells.get(column)) : ""));
        return texts;
    }
}
