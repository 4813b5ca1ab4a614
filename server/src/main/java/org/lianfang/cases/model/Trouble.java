package org.lianfang.cases.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a row of a line list, or with one field of it.
///
/// @param row as the spreadsheet program shows it, from 1
/// @param field absent when the whole row is meant
/// @param refused whether the row stays out; else it goes in without this
public record Trouble(
        int row, @Nullable ListField field, CasesRefusal reason, Map<String, Object> params, boolean refused) {

    static Trouble of(int row, ListField field, CasesRefusal reason, Map<String, Object> params) {
        return new Trouble(row, field, reason, params, false);
    }

    public static Trouble ofRow(int row, CasesRefusal reason, Map<String, Object> params, boolean refused) {
        return new Trouble(row, null, reason, params, refused);
    }
}
