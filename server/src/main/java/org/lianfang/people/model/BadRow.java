package org.lianfang.people.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of a spreadsheet that was refused.
///
/// @param cells the row as it stood in the file
public record BadRow(int number, List<String> cells, List<Problem> problems) {

    /// @param field the field whose column is wrong; absent when it is the row as a whole
    /// @param code of the refusal
    public record Problem(@Nullable String field, String code, Map<String, String> params) {}

    /// What stands in a row is personal.
    @Override
    public String toString() {
        return "BadRow[" + number + "]";
    }
}
