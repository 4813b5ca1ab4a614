package org.lianfang.kernel.database;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Many rows as one array per column, for `insert … select … from unnest(:ids::uuid[], …)`: one statement writes
/// them all, whatever their number.
public final class Columns {

    private Columns() {}

    /// The texts of one column, which the statement casts to the column's type.
    public static <T> @Nullable String[] of(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        var index = 0;
        for (var row : rows) {
            var found = value.apply(row);
            column[index++] = found == null ? null : found.toString();
        }
        return column;
    }

    /// An array of PostgreSQL as one text: `{a,b}`. For columns that are arrays themselves.
    ///
    /// @param items codes of letters, digits, `-` and `_` only
    public static String array(Collection<?> items) {
        var joined = new StringBuilder("{");
        for (var item : items) {
            joined.append(joined.length() == 1 ? "" : ",").append(item);
        }
        return joined.append('}').toString();
    }
}
