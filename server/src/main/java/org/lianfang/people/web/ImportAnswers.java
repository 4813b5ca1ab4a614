package org.lianfang.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.people.model.BadRow;
import org.lianfang.people.model.ImportRun;
import org.lianfang.people.usecase.BadRowsFile;
import org.lianfang.people.usecase.PreparingAnImport;
import org.lianfang.people.usecase.RowWords;
import org.lianfang.people.usecase.RunningImports;
import org.springframework.stereotype.Component;

/// Imports as clients see them, in the caller's language.
@Component
class ImportAnswers {

    private final Texts texts;
    private final RowWords words;

    ImportAnswers(Texts texts, RowWords words) {
        this.texts = texts;
        this.words = words;
    }

    record Uploaded(UUID id, List<Column> columns, int rows) {}

    /// @param mappedTo the field's name; absent when the column is left out
    record Column(
            String header,
            @Nullable String sample,
            @Nullable String mappedTo) {}

    record Preview(List<PreviewRow> items) {}

    record PreviewRow(int row, Map<String, String> values, List<PreviewProblem> problems) {}

    /// @param column the field's name; absent when it is the row as a whole
    record PreviewProblem(@Nullable String column, String detail) {}

    /// @param failure why the run ended before the last row
    /// @param errors the first of the rows that were refused
    /// @param rowsForgotten rows were refused, but are no longer kept
    record State(
            UUID id,
            ImportRun.State state,
            int rows,
            int done,
            int good,
            int unchanged,
            int bad,
            @Nullable String failure,
            List<RowError> errors,
            boolean rowsForgotten) {}

    /// @param column the header of the column; absent when it is the row as a whole
    record RowError(int row, @Nullable String column, String code, String detail) {}

    static Uploaded uploaded(PreparingAnImport.Uploaded uploaded) {
        var columns = new ArrayList<Column>();
        for (var index = 0; index < uploaded.run().columns().size(); index++) {
            columns.add(column(
                    uploaded.run().columns().get(index), uploaded.samples().get(index)));
        }
        return new Uploaded(uploaded.run().id(), columns, uploaded.run().rows());
    }

    static List<Column> columns(ImportRun run) {
        return run.columns().stream().map(column -> column(column, null)).toList();
    }

    Preview preview(List<PreparingAnImport.PreviewRow> rows, Language language) {
        return new Preview(rows.stream()
                .map(row -> new PreviewRow(row.number(), row.values(), problems(row.refusal(), language)))
                .toList());
    }

    State state(RunningImports.Progress progress, Language language) {
        var run = progress.run();
        var failure = run.failure();
        return new State(
                run.id(),
                run.state(),
                run.rows(),
                run.counts().done(),
                run.counts().good(),
                run.counts().unchanged(),
                run.counts().bad(),
                failure == null ? null : texts.say(language, failure),
                progress.errors().stream()
                        .flatMap(row -> row.problems().stream().map(problem -> error(run, row, problem, language)))
                        .toList(),
                progress.rowsForgotten());
    }

    private RowError error(ImportRun run, BadRow row, BadRow.Problem problem, Language language) {
        var header = BadRowsFile.headerOf(run, problem);
        return new RowError(
                row.number(),
                header.isEmpty() ? null : header,
                problem.code(),
                words.say(language, problem.field(), problem.code(), problem.params()));
    }

    private List<PreviewProblem> problems(@Nullable Refusal refusal, Language language) {
        if (refusal == null) {
            return List.of();
        }
        if (refusal.fields().isEmpty()) {
            return List.of(new PreviewProblem(
                    null, words.say(language, null, refusal.reason().code(), refusal.params())));
        }
        return refusal.fields().stream().map(field -> problem(field, language)).toList();
    }

    private PreviewProblem problem(Refusal.FieldRefusal field, Language language) {
        var name = field.pointer().substring(1);
        return new PreviewProblem(name, words.say(language, name, field.reason().code(), field.params()));
    }

    private static Column column(ImportRun.Column column, @Nullable String sample) {
        return new Column(
                column.header(),
                sample,
                column.field() == null ? null : column.field().jsonName());
    }
}
