package org.lianfang.command.web;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.SignedStep;
import org.lianfang.command.model.Step;
import org.lianfang.command.usecase.SigningSteps;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Signatures under the steps of the daily cycle.
@RestController
class CycleController {

    private static final int LONGEST_NOTE = 500;

    private final SigningSteps signing;

    CycleController(SigningSteps signing) {
        this.signing = signing;
    }

    /// @param note what was agreed; no personal data
    record Signing(
            AreaKey areaKey,
            LocalDate day,
            Step step,
            @Nullable String note) {
        Signing {
            required("areaKey", areaKey);
            required("day", day);
            required("step", step);
            note = atMost(LONGEST_NOTE, "note", PlainText.clean(note));
        }
    }

    @PostMapping("/api/cycle")
    SignedStep sign(@RequestBody Signing body) {
        return signing.sign(body.areaKey, body.day, body.step, Objects.requireNonNullElse(body.note, ""));
    }
}
