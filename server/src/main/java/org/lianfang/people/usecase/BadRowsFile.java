package org.lianfang.people.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.people.model.BadRow;
import org.lianfang.people.model.ImportRun;
import org.lianfang.people.sheet.SheetFormat;
import org.lianfang.people.sheet.SheetWriter;
import org.springframework.stereotype.Component;

/// The rows that an import refused, as a spreadsheet: the columns of the file, and one more with the reasons. Repaired,
/// it can be imported as it is.
@Component
public class BadRowsFile {

    private static final int PAGE = 500;

    private final RunningImports running;
    private final Texts texts;
    private final RowWords words;

    BadRowsFile(RunningImports running, Texts texts, RowWords words) {
        this.running = running;
        this.texts = texts;
        this.words = words;
    }

    /// @throws Refusal `people/unknown-import`, before anything is written
    public Source open(UUID id, Language language) {
        return new Source(running.progress(id).run(), running.refusedRows(id, 0, PAGE), language);
    }

    /// What is written; the first page is in hand.
    public record Source(ImportRun run, List<BadRow> first, Language language) {}

    public void write(Source source, SheetFormat format, OutputStream out) throws IOException {
        var headers =
                source.run().columns().stream().map(ImportRun.Column::header).toList();
        var width = headers.size();
        try (var sheet = SheetWriter.to(out, format, "")) {
            sheet.write(with(headers, width, texts.say(source.language(), "people.column.reason")));
            for (var page = source.first(); !page.isEmpty(); ) {
                for (var row : page) {
                    sheet.write(with(row.cells(), width, reasons(source, row)));
                }
                page = running.refusedRows(source.run().id(), page.getLast().number(), PAGE);
            }
        }
    }

    /// What is wrong with a row, in the reader's language: `手机号码：电话号码无效。`
    private String reasons(Source source, BadRow row) {
        return row.problems().stream()
                .map(problem -> {
                    var column = headerOf(source.run(), problem);
                    var text = words.say(source.language(), problem.field(), problem.code(), problem.params());
                    return column.isEmpty() ? text : column + ": " + text;
                })
                .collect(Collectors.joining(" "));
    }

    /// The header of the column that a problem is about; empty when it is about the row as a whole.
    public static String headerOf(ImportRun run, BadRow.Problem problem) {
        return run.columns().stream()
                .filter(column ->
                        column.field() != null && column.field().jsonName().equals(problem.field()))
                .map(ImportRun.Column::header)
                .findFirst()
                .orElse(problem.field() == null ? "" : problem.field());
    }

    private static List<String> with(List<String> cells, int width, String last) {
        var row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (row.size() < width) {
            row.add("");
        }
        row.add(last);
        return row;
    }
}
