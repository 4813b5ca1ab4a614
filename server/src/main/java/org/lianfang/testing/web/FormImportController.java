package org.lianfang.testing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.people.sheet.SheetFormat;
import org.lianfang.people.sheet.SheetTurns;
import org.lianfang.people.sheet.SheetWriter;
import org.lianfang.testing.model.FormField;
import org.lianfang.testing.usecase.ImportingForms;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Forms that were keyed into a spreadsheet. The file is read and not kept: whoever looks first sends it twice.
@RestController
@RequestMapping("/api/testing/forms/import")
class FormImportController {

    private final ImportingForms importing;
    private final Texts texts;

    FormImportController(ImportingForms importing, Texts texts) {
        this.importing = importing;
        this.texts = texts;
    }

    /// @param field what it means; absent when nothing
    /// @param sample of the first row
    record FormColumn(String header, @Nullable FormField field, String sample) {}

    /// @param problem in the reader's language; absent when nothing is wrong with the row so far
    record FormPreviewRow(
            int row,
            Map<FormField, String> values,
            @Nullable String problem) {}

    /// @param rows how many, without the header
    /// @param items the first of them
    record FormPreview(List<FormColumn> columns, int rows, List<FormPreviewRow> items) {}

    /// @param sealed tubes
    /// @param refused how many rows in all
    /// @param errors of the first rows that were refused
    /// @param badRows these rows as CSV with their reasons, to be repaired; absent when there are none
    record FormImport(
            int accepted,
            int duplicate,
            int sealed,
            int refused,
            List<FormError> errors,
            @Nullable String badRows) {}

    /// @param row as the spreadsheet program shows it, from 1
    /// @param detail in the reader's language
    record FormError(int row, String code, String detail) {}

    /// What an import would read; nothing is written.
    ///
    /// @param columns what each column means, in order, empty for nothing; by the headers when absent
    @PostMapping("/preview")
    FormPreview preview(
            @RequestParam MultipartFile file, @RequestParam @Nullable List<String> columns, HttpServletRequest request)
            throws IOException {
        var language = Languages.of(request);
        var preview = with(file, copy -> importing.preview(copy, columns));
        return new FormPreview(
                preview.columns().stream()
                        .map(column -> new FormColumn(column.header(), column.field(), column.sample()))
                        .toList(),
                preview.rows(),
                preview.shown().stream()
                        .map(row -> new FormPreviewRow(
                                row.row(), row.values(), row.why() == null ? null : say(row.why(), language)))
                        .toList());
    }

    /// @param columns as for the preview
    @PostMapping
    FormImport run(
            @RequestParam MultipartFile file, @RequestParam @Nullable List<String> columns, HttpServletRequest request)
            throws IOException {
        var language = Languages.of(request);
        var done = with(file, copy -> importing.run(copy, columns));
        return new FormImport(
                done.accepted(),
                done.duplicate(),
                done.sealed(),
                done.refused(),
                done.bad().stream()
                        .map(bad -> new FormError(bad.row(), bad.why().reason().code(), say(bad.why(), language)))
                        .toList(),
                done.bad().isEmpty() ? null : badRows(done, language));
    }

    private static <T> T with(MultipartFile file, Function<Path, T> work) throws IOException {
        var copy = Files.createTempFile("forms", ".upload");
        try {
            try (var content = file.getInputStream();
                    var out = Files.newOutputStream(copy)) {
                content.transferTo(out);
            }
            return SheetTurns.take(() -> work.apply(copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String badRows(ImportingForms.Imported done, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.to(out, SheetFormat.CSV, "")) {
            sheet.write(and(done.headers(), texts.say(language, "testing.column.reason")));
            for (var bad : done.bad()) {
                sheet.write(and(bad.cells(), say(bad.why(), language)));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> and(List<String> cells, String last) {
        var all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }

    private String say(Refusal why, Language language) {
        return texts.say(language, why.reason().code(), why.params());
    }
}
