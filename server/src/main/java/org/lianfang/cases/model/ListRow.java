package org.lianfang.cases.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// One row of a line list, as text by field.
///
/// @param row as the spreadsheet program shows it, from 1
public record ListRow(int row, Map<ListField, String> texts) {

    private static final Set<String> NOTHING =
            Set.of("", "na", "n/a", "none", "null", "-", "–", "unknown", "unclear", "不详", "不詳", "无", "無");

    /// Empty for all the ways in which lists say that something is not known.
    public String text(ListField field) {
        var text = texts.getOrDefault(field, "").strip();
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    @Override
    public String toString() {
        return "ListRow[" + row + "]";
    }
}
