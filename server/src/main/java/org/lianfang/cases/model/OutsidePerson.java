package org.lianfang.cases.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who somebody is who is in no register.
///
/// @param phone E.164; absent when none is known
/// @param lives where they live, in free words
public record OutsidePerson(String name, @Nullable String phone, String lives) {

    public OutsidePerson {
        Objects.requireNonNull(name);
        Objects.requireNonNull(lives);
    }

    /// Whether two names are the same however they are typed: width, case and spaces do not count.
    public boolean isCalled(String other) {
        return folded(name).equals(folded(other));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s·]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /// Who somebody is never slips into a log.
    @Override
    public String toString() {
        return "OutsidePerson[***]";
    }
}
