package org.lianfang.people.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// One spreadsheet on its way into the register.
///
/// @param area where its people live unless a row says otherwise; no row may lie outside
/// @param columns headers as they stand in the file, and what each is taken for
/// @param failure code of what ended the run before the last row
public record ImportRun(
        UUID id,
        AreaKey area,
        State state,
        List<Column> columns,
        int rows,
        Counts counts,
        @Nullable String failure) {

    /// How far it is.
    public enum State {
        UPLOADED,
        RUNNING,
        DONE,
        FAILED
    }

    /// @param field absent when the column is left out
    public record Column(String header, @Nullable ImportField field) {}

    /// @param done rows looked at
    /// @param good rows that became residents
    /// @param unchanged rows whose people were registered already
    /// @param bad rows that were refused
    public record Counts(int done, int good, int unchanged, int bad) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(done + more.done, good + more.good, unchanged + more.unchanged, bad + more.bad);
        }
    }

    /// The column that is taken for a field, from 0.
    public int columnOf(ImportField field) {
        for (var index = 0; index < columns.size(); index++) {
            if (columns.get(index).field() == field) {
                return index;
            }
        }
        return -1;
    }
}
