package org.lianfang.testing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.people.sheet.SheetTurns;
import org.lianfang.testing.usecase.ImportingReported;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Figures that others report, as spreadsheets.
@RestController
class ReportedController {

    private final ImportingReported importing;
    private final Texts texts;

    ReportedController(ImportingReported importing, Texts texts) {
        this.importing = importing;
        this.texts = texts;
    }

    /// @param errors of the first rows that were refused
    record ReportedImport(int added, int corrected, int unchanged, int refused, List<ReportedError> errors) {}

    /// @param row as the spreadsheet program shows it, from 1
    /// @param detail in the reader's language
    record ReportedError(int row, String code, String detail) {}

    @PostMapping("/api/testing/rounds/{id}/reported/import")
    ReportedImport run(@PathVariable UUID id, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        var copy = Files.createTempFile("reported", ".upload");
        try {
            try (var content = file.getInputStream();
                    var out = Files.newOutputStream(copy)) {
                content.transferTo(out);
            }
            return answer(SheetTurns.take(() -> importing.run(id, copy)), request);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ReportedImport answer(ImportingReported.Imported imported, HttpServletRequest request) {
        var language = Languages.of(request);
        return new ReportedImport(
                imported.added(),
                imported.corrected(),
                imported.unchanged(),
                imported.refused(),
                imported.bad().stream()
                        .map(bad -> new ReportedError(
                                bad.row(),
                                bad.why().reason().code(),
                                texts.say(
                                        language,
                                        bad.why().reason().code(),
                                        bad.why().params())))
                        .toList());
    }
}
