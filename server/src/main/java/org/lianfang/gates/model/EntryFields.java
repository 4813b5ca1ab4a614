package org.lianfang.gates.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Refusal.FieldRefusal;
import org.lianfang.kernel.refusal.RefusalCode;
import org.lianfang.kernel.text.PlainText;

/// Reads the fields of one record and collects what is wrong with them, so that a guard sees all of it at once.
public final class EntryFields {

    private final List<FieldRefusal> wrong = new ArrayList<>(0);

    public void refuse(String pointer, RefusalCode code, Map<String, Object> params) {
        wrong.add(new FieldRefusal(pointer, code, params));
    }

    public boolean isClean() {
        return wrong.isEmpty();
    }

    /// One wrong field gives its own reason; several are listed.
    public Refusal refusal() {
        if (wrong.size() == 1) {
            var only = wrong.getFirst();
            return new Refusal(only.reason(), only.params(), wrong);
        }
        return new Refusal(KernelRefusal.FIELDS_NOT_VALID, Map.of(), wrong);
    }

    /// @return null when there is none or it is refused
    public @Nullable UUID id(String pointer, @Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException notAnId) {
            refuse(pointer, GateRefusal.ID_NOT_VALID, Map.of());
            return null;
        }
    }

    /// One of an enum's names.
    ///
    /// @return null when there is none or it is refused
    public <E extends Enum<E>> @Nullable E choice(String pointer, @Nullable String sent, Class<E> choices) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(choices, sent);
        } catch (IllegalArgumentException noneOfThem) {
            refuse(pointer, GateRefusal.CHOICE_NOT_VALID, Map.of("choices", List.of(choices.getEnumConstants())));
            return null;
        }
    }

    /// A cleaned text.
    ///
    /// @return null when nothing visible was in it or it is refused
    public @Nullable String text(String pointer, @Nullable String sent, int limit) {
        if (sent == null) {
            return null;
        }
        var clean = PlainText.clean(sent);
        if (PlainText.length(clean) > limit) {
            refuse(pointer, KernelRefusal.TEXT_TOO_LONG, Map.of("field", pointer.substring(1), "limit", limit));
            return null;
        }
        return clean.isEmpty() ? null : clean;
    }

    /// A required value that is missing is refused as such.
    public void require(String pointer, @Nullable Object value, @Nullable String sent) {
        if (value == null && (sent == null || sent.isEmpty())) {
            refuse(pointer, KernelRefusal.FIELD_MISSING, Map.of("field", pointer.substring(1)));
        }
    }
}
