package org.lianfang.testing.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianfang.kernel.id.Ids;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.testing.model.ResultEntry;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.model.TubeResult;

/// What the columns and words of a lab's spreadsheet mean.
///
/// @param tube column of the tubes' codes, from 0
/// @param outcome column of what was found
record ResultSheet(int tube, int outcome) {

    private static final Set<String> TUBE =
            Set.of("管号", "管號", "管码", "管碼", "采样管", "採樣管", "样本编号", "樣本編號", "tube", "tube code", "code", "barcode");
    private static final Set<String> OUTCOME = Set.of("结果", "結果", "检测结果", "檢測結果", "result", "outcome");
    private static final Map<String, TubeResult> WORDS = Map.ofEntries(
            Map.entry("阴性", TubeResult.NEGATIVE),
            Map.entry("陰性", TubeResult.NEGATIVE),
            Map.entry("negative", TubeResult.NEGATIVE),
            Map.entry("neg", TubeResult.NEGATIVE),
            Map.entry("-", TubeResult.NEGATIVE),
            Map.entry("阳性", TubeResult.POSITIVE),
            Map.entry("陽性", TubeResult.POSITIVE),
            Map.entry("positive", TubeResult.POSITIVE),
            Map.entry("pos", TubeResult.POSITIVE),
            Map.entry("+", TubeResult.POSITIVE),
            Map.entry("可疑", TubeResult.UNCLEAR),
            Map.entry("灰区", TubeResult.UNCLEAR),
            Map.entry("灰區", TubeResult.UNCLEAR),
            Map.entry("unclear", TubeResult.UNCLEAR),
            Map.entry("无效", TubeResult.INVALID),
            Map.entry("無效", TubeResult.INVALID),
            Map.entry("invalid", TubeResult.INVALID));

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/result-columns-missing`
    static ResultSheet of(SheetRow header) {
        var names = header.cells().stream().map(cell -> folded(cell.text())).toList();
        return new ResultSheet(column(names, TUBE), column(names, OUTCOME));
    }

    private static int column(List<String> names, Set<String> known) {
        for (var index = 0; index < names.size(); index++) {
            if (known.contains(names.get(index))) {
                return index;
            }
        }
        throw TestingRefusal.RESULT_COLUMNS_MISSING.with();
    }

    /// @throws org.lianfang.kernel.refusal.Refusal with what is wrong with the row
    ResultEntry read(SheetRow row) {
        var found = Optional.ofNullable(WORDS.get(folded(row.cell(outcome).text())))
                .orElseThrow(TestingRefusal.OUTCOME_NOT_KNOWN::with);
        return new ResultEntry(Ids.next(), TubeCode.of(row.cell(tube).text()), found, null);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
