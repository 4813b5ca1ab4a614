package org.lianfang.isolation.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.AdmissionField;
import org.lianfang.isolation.model.AdmissionRow;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.people.sheet.SheetCell;
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
        var columns = mapping == null || mapping.isEmpty() ? guessed(headings) : chosen(mapping, headings.size());
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

    /// The column whose heading names a field best; the first of those that are as good.
    private static Map<AdmissionField, Integer> guessed(List<String> headings) {
        var columns = new EnumMap<AdmissionField, Integer>(AdmissionField.class);
        for (var field : AdmissionField.values()) {
            IntStream.range(0, headings.size())
                    .filter(column -> field.rankOf(headings.get(column)) >= 0)
                    .boxed()
                    .min(Comparator.comparingInt(column -> field.rankOf(headings.get(column))))
                    .ifPresent(column -> columns.put(field, column));
        }
        return columns;
    }

    private static Map<AdmissionField, Integer> chosen(List<String> mapping, int width) {
        var columns = new EnumMap<AdmissionField, Integer>(AdmissionField.class);
        for (var pair : mapping) {
            try {
                var parts = pair.split(":", 2);
                var column = Integer.parseInt(parts[1].strip());
                if (column < 0 || column >= width) {
                    throw IsolationRefusal.MAPPING_NOT_VALID.with();
                }
                columns.put(AdmissionField.valueOf(parts[0].strip()), column);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notAPair) {
                throw IsolationRefusal.MAPPING_NOT_VALID.with();
            }
        }
        return columns;
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
