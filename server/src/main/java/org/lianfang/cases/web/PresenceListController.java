package org.lianfang.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.usecase.ImportingPresenceLists;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.people.sheet.SheetTurns;
import org.lianfang.tracing.Setting;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Lists of passengers, guests, and those who checked in.
@RestController
class PresenceListController {

    private final ImportingPresenceLists importing;
    private final Texts texts;

    PresenceListController(ImportingPresenceLists importing, Texts texts) {
        this.importing = importing;
        this.texts = texts;
    }

    /// @param known were there before
    /// @param refused rows that stay out, each with its reason
    record PresenceImport(int added, int known, int refused, List<ListImport.ListTrouble> troubles) {}

    /// Place and times hold for rows that tell none of their own.
    ///
    /// @param place name of the run, the hall, the shop: the same text is the same place
    @PostMapping("/api/presence-lists/import")
    PresenceImport run(
            @RequestParam AreaKey area,
            @RequestParam @Nullable String place,
            @RequestParam Setting setting,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        var copy = Files.createTempFile("presences", ".upload");
        try {
            try (var content = file.getInputStream();
                    var out = Files.newOutputStream(copy)) {
                content.transferTo(out);
            }
            var occasion = new ImportingPresenceLists.Occasion(place, setting, from, to);
            var imported = SheetTurns.take(() -> importing.run(area, occasion, copy));
            var language = Languages.of(request);
            return new PresenceImport(
                    imported.added(),
                    imported.known(),
                    imported.refused(),
                    imported.troubles().stream()
                            .map(trouble -> ListImport.ListTrouble.of(trouble, texts, language))
                            .toList());
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
