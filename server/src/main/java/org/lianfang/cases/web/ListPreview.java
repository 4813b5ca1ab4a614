package org.lianfang.cases.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.ListField;
import org.lianfang.cases.model.ListedCase;
import org.lianfang.cases.usecase.ImportingLineLists;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;

/// What a file would become.
///
/// @param dayFirst how `1/2/2020` is read in this list
/// @param cases how many would go in
record ListPreview(
        List<String> headings,
        List<Column> columns,
        List<Row> rows,
        int cases,
        boolean dayFirst,
        List<ListImport.ListTrouble> troubles) {

    /// @param column from 0
    record Column(ListField field, int column) {}

    record Row(
            int row,
            String number,
            @Nullable String sex,
            String age,
            @Nullable LocalDate onset,
            @Nullable LocalDate confirmed,
            @Nullable LocalDate exposedFrom,
            @Nullable LocalDate exposedUntil,
            List<String> infectors,
            List<String> related) {

        static Row of(ListedCase listed) {
            var days = listed.days();
            return new Row(
                    listed.row(),
                    listed.number(),
                    listed.sex(),
                    listed.age(),
                    days.onset(),
                    days.confirmed(),
                    days.exposedFrom(),
                    days.exposedUntil(),
                    listed.infectors(),
                    listed.related());
        }
    }

    static ListPreview of(ImportingLineLists.Preview preview, Texts texts, Language language) {
        return new ListPreview(
                preview.headings(),
                preview.columns().entrySet().stream()
                        .map(entry -> new Column(entry.getKey(), entry.getValue()))
                        .toList(),
                preview.rows().stream().map(Row::of).toList(),
                preview.cases(),
                preview.dayFirst(),
                preview.troubles().stream()
                        .map(trouble -> ListImport.ListTrouble.of(trouble, texts, language))
                        .toList());
    }
}
