package org.lianfang.isolation.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.AdmissionField;
import org.lianfang.isolation.model.AdmissionRow;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.people.sheet.SheetCell;
import org.lianfang.people.sheet.SheetColumns;
import org.lianfang.people.sheet.SheetFile;
import org.lianfang.people.sheet.SheetProblem;
import org.lianfang.people.sheet.SheetRow;

/// A spreadsheet as a list of people for sites: which column is what, and its rows.
///
/// @param headings as they stand
/// @param columns by field, from 0
record AdmissionSheet(List<String> headings, Map<AdmissionField, Integer> columns, List<AdmissionRow> rows) {

    /// More people than come on one list.
    private static final int MOST_ROWS = 5_000;

    /// @param mapping what people have chosen, as `FIELD:column`; the headings decide when absent
    /// @throws org.lianfang.kernel.refusal.Refusal when it is no spreadsheet, `isolation/mapping-not-valid`,
    ///     `isolation/columns-missing`
    static AdmissionSheet read(Path file, @Nullable List<String> mapping) {
        var raw = new ArrayList<SheetRow>();
        SheetFile.read(file, row -> {
            if (raw.size() > MOST_ROWS) {
                throw SheetProblem.FILE_TOO_MANY_ROWS.with("limit", MOST_ROWS);
            }
            raw.add(row);
        });
        if (raw.isEmpty()) {
            throw IsolationRefusal.COLUMNS_MISSING.with();
        }
        var headings = texts(raw.getFirst());
        var columns = mapping == null || mapping.isEmpty()
                ? SheetColumns.guessed(AdmissionField.class, headings, AdmissionField::rankOf)
                : SheetColumns.chosen(
                        AdmissionField.class, mapping, headings.size(), IsolationRefusal.MAPPING_NOT_VALID::with);
        if (!columns.containsKey(AdmissionField.RESIDENT_ID)
                && !columns.containsKey(AdmissionField.ID_NUMBER)
                && !columns.containsKey(AdmissionField.PHONE)) {
            throw IsolationRefusal.COLUMNS_MISSING.with();
        }
        return new AdmissionSheet(
                headings,
                columns,
                raw.stream()
                        .skip(1)
                        .map(row -> new AdmissionRow(row.number(), texts(row), texts(row, columns)))
                        .toList());
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }

    private static Map<AdmissionField, String> texts(SheetRow row, Map<AdmissionField, Integer> columns) {
        var texts = new EnumMap<AdmissionField, String>(AdmissionField.class);
        columns.forEach((field, column) -> texts.put(field, row.cell(column).text()));
        return texts;
    }
}
