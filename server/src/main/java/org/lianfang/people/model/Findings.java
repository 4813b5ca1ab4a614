package org.lianfang.people.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Refusal.FieldRefusal;
import org.lianfang.kernel.refusal.RefusalCode;
import org.lianfang.kernel.text.PlainText;

/// Everything that is wrong with one record, field by field, so that it is told at once.
public final class Findings {

    private final List<FieldRefusal> found = new ArrayList<>();

    public void add(String field, RefusalCode why) {
        add(field, why, Map.of());
    }

    public void add(String field, RefusalCode why, Map<String, Object> params) {
        found.add(new FieldRefusal("/" + field, why, params));
    }

    /// The refusal that names every field, or nothing when all are well.
    public Optional<Refusal> refusal() {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(KernelRefusal.FIELDS_NOT_VALID, Map.of(), found));
    }

    public void orRefuse() {
        refusal().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /// A text that must be there; empty after it was noted that it is missing or too long.
    String text(String field, @Nullable String typed, int longest, RefusalCode whenMissing) {
        var text = PlainText.clean(typed);
        if (text.isEmpty()) {
            add(field, whenMissing, Map.of("field", field));
        } else if (PlainText.length(text) > longest) {
            add(field, KernelRefusal.TEXT_TOO_LONG, Map.of("field", field, "limit", longest));
            return "";
        }
        return text;
    }

    /// One of an enum's names, in any case; the fallback when nothing was entered or after it was noted.
    <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> choices, E fallback) {
        var text = PlainText.clean(typed).toUpperCase(Locale.ROOT);
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        if (!text.isEmpty()) {
            add(field, PeopleRefusal.VALUE_NOT_KNOWN, Map.of("choices", List.of(choices.getEnumConstants())));
        }
        return fallback;
    }

    @Nullable
    UUID uuid(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException notAUuid) {
            add(field, PeopleRefusal.ID_NOT_A_UUID);
            return null;
        }
    }
}
