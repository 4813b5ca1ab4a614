package org.lianfang.testing.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.lianfang.people.sheet.SheetFile;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.testing.model.ResultEntry;
import org.lianfang.testing.model.TestingRefusal;
import org.springframework.stereotype.Service;

/// Takes in a lab's spreadsheet (CSV or xlsx), some thousand rows at a time. One bad row never stops the others; the
/// same
/// file again changes nothing.
@Service
public class ImportingResults {

    private static final int AT_ONCE = 2_000;
    private static final int MOST_SHOWN = 200;

    private final EnteringResults entering;

    ImportingResults(EnteringResults entering) {
        this.entering = entering;
    }

    /// @param queued among those accepted: they wait for their tubes
    /// @param refused how many in all
    /// @param bad the first of those that were refused
    public record Imported(int accepted, int queued, int duplicate, int refused, List<Bad> bad) {}

    /// @param row as the spreadsheet program shows it, from 1
    public record Bad(int row, Refusal why) {}

    /// @throws Refusal when it is no spreadsheet or lacks a column
    @Needs(Permission.ENTER_RESULTS)
    public Imported run(Path file) {
        var run = new Run();
        SheetFile.read(file, run::take);
        return run.end();
    }

    private final class Run {

        private @Nullable ResultSheet sheet;
        private final List<ResultEntry> waiting = new ArrayList<>();
        private final List<Integer> rows = new ArrayList<>();
        private final List<Bad> bad = new ArrayList<>();
        private int accepted;
        private int queued;
        private int duplicate;
        private int refused;

        void take(SheetRow row) {
            if (sheet == null) {
                sheet = ResultSheet.of(row);
                return;
            }
            try {
                waiting.add(sheet.read(row));
                rows.add(row.number());
            } catch (Refusal why) {
                refuse(row.number(), why);
            }
            if (waiting.size() >= AT_ONCE) {
                write();
            }
        }

        Imported end() {
            if (sheet == null) {
                throw TestingRefusal.RESULT_COLUMNS_MISSING.with();
            }
            write();
            return new Imported(accepted, queued, duplicate, refused, bad);
        }

        private void write() {
            if (waiting.isEmpty()) {
                return;
            }
            var entered = entering.enter(List.copyOf(waiting));
            for (var index = 0; index < entered.size(); index++) {
                switch (entered.get(index).fate()) {
                    case Fate.Accepted _ -> {
                        accepted++;
                        queued += entered.get(index).queued() ? 1 : 0;
                    }
                    case Fate.Duplicate _ -> duplicate++;
                    case Fate.Refused why -> refuse(rows.get(index), why.why());
                }
            }
            waiting.clear();
            rows.clear();
        }

        private void refuse(int row, Refusal why) {
            refused++;
            if (bad.size() < MOST_SHOWN) {
                bad.add(new Bad(row, why));
            }
        }
    }
}
