package org.lianfang.testing.web;

import java.util.List;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.testing.planning.Reason;
import org.springframework.stereotype.Component;

/// Says in the reader's language what speaks for or against a turn.
@Component
class ReasonTexts {

    private final Texts texts;

    ReasonTexts(Texts texts) {
        this.texts = texts;
    }

    /// @param metres how bad it is for all persons together, as walking so far; 0 when it speaks for the turn
    record Line(Reason.Code code, String detail, long metres) {}

    List<Line> say(List<Reason> reasons, Language language) {
        return reasons.stream()
                .map(reason -> new Line(
                        reason.code(),
                        texts.say(language, "testing.plan.reason." + reason.code(), reason.params()),
                        reason.metres()))
                .toList();
    }
}
