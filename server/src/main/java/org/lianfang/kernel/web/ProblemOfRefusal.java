package org.lianfang.kernel.web;

import java.util.List;
import java.util.Map;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.stereotype.Component;

/// A refusal in the shape of RFC 9457, in the reader's language.
@Component
public class ProblemOfRefusal {

    private final Texts texts;

    ProblemOfRefusal(Texts texts) {
        this.texts = texts;
    }

    /// @param type `urn:lianfang:problem:` and the code
    /// @param fields one entry per wrong field; empty when the whole is refused
    public record Problem(
            String type,
            String title,
            int status,
            String code,
            String detail,
            Map<String, Object> params,
            List<Field> fields) {}

    /// @param field JSON pointer into what was sent
    public record Field(String field, String code, String detail) {}

    public Problem describe(Refusal refusal, Language language) {
        var reason = refusal.reason();
        var fields = refusal.fields().stream()
                .map(field -> new Field(
                        field.pointer(),
                        field.reason().code(),
                        texts.say(language, field.reason().code(), field.params())))
                .toList();
        return new Problem(
                "urn:lianfang:problem:" + reason.code(),
                texts.say(language, "kind." + reason.kind().name()),
                reason.kind().status(),
                reason.code(),
                texts.say(language, reason.code(), refusal.params()),
                refusal.params(),
                fields);
    }
}
