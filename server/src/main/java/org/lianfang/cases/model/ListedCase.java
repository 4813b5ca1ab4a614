package org.lianfang.cases.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row of a line list says of a case, with what is wrong taken out.
///
/// @param row as the spreadsheet program shows it, from 1
/// @param age as it was written
/// @param infectors numbers of those who may have infected the case
/// @param related numbers of those it belongs together with
/// @param told the words about the source
public record ListedCase(
        int row,
        String number,
        @Nullable String sex,
        String age,
        Days days,
        List<String> infectors,
        List<String> related,
        String told,
        String note) {

    public record Days(
            @Nullable LocalDate onset,
            @Nullable LocalDate confirmed,
            @Nullable LocalDate exposedFrom,
            @Nullable LocalDate exposedUntil) {}

    @Override
    public String toString() {
        return "ListedCase[" + row + "]";
    }
}
