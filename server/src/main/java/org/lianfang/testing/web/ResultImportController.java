package org.lianfang.testing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.people.sheet.SheetTurns;
import org.lianfang.testing.usecase.ImportingResults;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Results as spreadsheets.
@RestController
class ResultImportController {

    private final ImportingResults importing;
    private final Texts texts;

    ResultImportController(ImportingResults importing, Texts texts) {
        this.importing = importing;
        this.texts = texts;
    }

    /// @param queued among those accepted: they wait for their tubes
    /// @param errors of the first rows that were refused
    record ResultImport(int accepted, int queued, int duplicate, int refused, List<RowError> errors) {}

    /// @param row as the spreadsheet program shows it, from 1
    /// @param detail in the reader's language
    record RowError(int row, String code, String detail) {}

    @PostMapping("/api/testing/results/import")
    ResultImport run(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        var copy = Files.createTempFile("results", ".upload");
        try {
            try (var content = file.getInputStream();
                    var out = Files.newOutputStream(copy)) {
                content.transferTo(out);
            }
            return answer(SheetTurns.take(() -> importing.run(copy)), request);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ResultImport answer(ImportingResults.Imported imported, HttpServletRequest request) {
        var language = Languages.of(request);
        return new ResultImport(
                imported.accepted(),
                imported.queued(),
                imported.duplicate(),
                imported.refused(),
                imported.bad().stream()
                        .map(bad -> new RowError(
                                bad.row(),
                                bad.why().reason().code(),
                                texts.say(
                                        language,
                                        bad.why().reason().code(),
                                        bad.why().params())))
                        .toList());
    }
}
