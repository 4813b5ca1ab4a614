package org.lianfang.testing.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.testing.model.ReportedCount;
import org.lianfang.testing.model.TestingRefusal;

/// What the columns of a sheet with reported figures mean.
///
/// @param area column of the areas' codes, from 0
record ReportedSheet(int area, int attended, int positive) {

    private static final Set<String> AREA = Set.of("区划代码", "區劃代碼", "代码", "代碼", "area", "area code", "areacode", "code");
    private static final Set<String> ATTENDED =
            Set.of("检测人数", "檢測人數", "采样人数", "採樣人數", "attended", "attendance", "tested");
    private static final Set<String> POSITIVE = Set.of("阳性人数", "陽性人數", "阳性", "陽性", "positive", "positives");
    private static final int LONGEST_NUMBER = 10;

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/reported-columns-missing`
    static ReportedSheet of(SheetRow header) {
        var names = header.cells().stream()
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .toList();
        return new ReportedSheet(column(names, AREA), column(names, ATTENDED), column(names, POSITIVE));
    }

    private static int column(List<String> names, Set<String> known) {
        for (var index = 0; index < names.size(); index++) {
            if (known.contains(names.get(index))) {
                return index;
            }
        }
        throw TestingRefusal.REPORTED_COLUMNS_MISSING.with();
    }

    /// @throws org.lianfang.kernel.refusal.Refusal with what is wrong with the row
    ReportedCount read(SheetRow row) {
        return new ReportedCount(
                areaOf(row.cell(area).text().strip()),
                number("attended", row.cell(attended).text()),
                number("positive", row.cell(positive).text()));
    }

    private static AreaKey areaOf(String code) {
        try {
            return AreaKey.of(code);
        } catch (IllegalArgumentException notACode) {
            throw TestingRefusal.UNKNOWN_AREA.with("area", code);
        }
    }

    private static long number(String field, String text) {
        var digits = text.strip();
        if (digits.isEmpty()
                || digits.length() > LONGEST_NUMBER
                || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw ReportedCount.notANumber(field);
        }
        return Long.parseLong(digits);
    }
}
