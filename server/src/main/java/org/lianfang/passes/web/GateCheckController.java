package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.passes.Colour;
import org.lianfang.passes.signed.Decision;
import org.lianfang.passes.signed.GateRule;
import org.lianfang.passes.usecase.CheckingPasses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// For gates: by what they decide, and what holds of somebody whose pass says too little.
@RestController
class GateCheckController {

    private final CheckingPasses checking;
    private final Texts texts;

    GateCheckController(CheckingPasses checking, Texts texts) {
        this.checking = checking;
        this.texts = texts;
    }

    /// One of the first three, unless it is medical.
    ///
    /// @param areaKey of the gate
    /// @param passId 16 hexadecimal digits
    record Check(
            @Nullable String idNumber,
            @Nullable String pass,
            @Nullable String passId,
            @Nullable AreaKey areaKey,
            @Nullable Boolean medical) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /// @param detail the reason in the reader's language, with what to do
    record Checked(
            Decision.Outcome outcome,
            Decision.Reason reason,
            String detail,
            @Nullable Colour colour,
            @Nullable Instant until,
            @Nullable String nameMasked,
            @Nullable String idNumberMasked) {}

    @GetMapping("/api/passes/gate-rule")
    GateRule rule(@RequestParam AreaKey area) {
        return checking.ruleIn(area);
    }

    @PostMapping("/api/passes/check")
    Checked check(@RequestBody Check check, HttpServletRequest request) {
        var answer = checking.check(new CheckingPasses.Question(
                check.areaKey(), check.idNumber(), check.pass(), check.passId(), Boolean.TRUE.equals(check.medical())));
        var decision = answer.decision();
        return new Checked(
                decision.outcome(),
                decision.reason(),
                texts.say(Languages.of(request), "pass-reason." + decision.reason()),
                answer.colour(),
                answer.until(),
                answer.nameMasked(),
                answer.idNumberMasked());
    }
}
