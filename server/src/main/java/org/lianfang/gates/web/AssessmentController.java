package org.lianfang.gates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.gates.model.CrossingEntry;
import org.lianfang.gates.model.Decision;
import org.lianfang.gates.usecase.Assessing;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What to do with somebody at the gate, before it is recorded.
@RestController
class AssessmentController {

    private final Assessing assessing;
    private final AdviceTexts advice;
    private final Texts texts;

    AssessmentController(Assessing assessing, AdviceTexts advice, Texts texts) {
        this.assessing = assessing;
        this.advice = advice;
        this.texts = texts;
    }

    /// @param reason in the reader's language
    record Assessment(Decision decision, String reason, List<AdviceTexts.Line> advice) {}

    @PostMapping("/api/gates/{id}/assess")
    Assessment assess(@PathVariable UUID id, @RequestBody CrossingEntry entry, HttpServletRequest request) {
        var found = assessing.assess(id, entry);
        var language = Languages.of(request);
        var lines = advice.say(found.advice(), language);
        return new Assessment(found.decision(), reason(found.decision(), lines, language), lines);
    }

    /// The advice that decided, or that nothing speaks against passing.
    private String reason(Decision decision, List<AdviceTexts.Line> lines, Language language) {
        return switch (decision) {
            case PASS -> texts.say(language, "gates.decision.PASS", Map.of());
            case HOLD, ESCORT, TO_HOSPITAL ->
                texts.say(
                        language,
                        "gates.decision." + decision,
                        Map.of("finding", lines.getFirst().detail()));
        };
    }
}
