package org.lianfang.response.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.usecase.LookingAtRetention;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// For how long records are kept, over HTTP.
@RestController
class RetentionController {

    private final LookingAtRetention looking;
    private final Texts texts;

    RetentionController(LookingAtRetention looking, Texts texts) {
        this.looking = looking;
        this.texts = texts;
    }

    /// @param label what these records are, in the reader's language
    /// @param purpose what they are kept for
    record KindView(
            String kind,
            String label,
            String purpose,
            KeptRecords.Begins begins,
            @Nullable Integer days,
            @Nullable LocalDate keptFrom,
            @Nullable LocalDate forgottenOn,
            @Nullable Instant lastRunAt) {}

    @GetMapping("/api/responses/{id}/retention")
    @SignedInOnly(because = "whoever works under a response may know how long its records are kept")
    List<KindView> of(@PathVariable UUID id, HttpServletRequest request) {
        var language = Languages.of(request);
        return looking.under(id).stream().map(kind -> view(kind, language)).toList();
    }

    private KindView view(LookingAtRetention.KindOfRecords kind, Language language) {
        return new KindView(
                kind.kind(),
                texts.say(language, "retention." + kind.kind()),
                texts.say(language, "retention-purpose." + kind.kind()),
                kind.begins(),
                kind.days(),
                kind.keptFrom(),
                kind.forgottenOn(),
                kind.lastRunAt());
    }
}
