package org.lianfang.isolation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;

/// Guards of what was sent.
final class Sent {

    private Sent() {}

    /// @throws org.lianfang.kernel.refusal.Refusal when it is missing or longer than the limit
    static String needed(String name, @Nullable String text, int limit) {
        return Fields.atMost(limit, name, Fields.required(name, PlainText.clean(text)));
    }

    /// @return empty when nothing was sent
    static String optional(String name, @Nullable String text, int limit) {
        return Fields.atMost(limit, name, PlainText.clean(text));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/number-not-possible`
    static int between(String name, int least, int most, @Nullable Integer number) {
        var sent = Fields.required(name, number);
        if (sent < least || sent > most) {
            throw IsolationRefusal.NUMBER_NOT_POSSIBLE.with(
                    java.util.Map.of("field", name, "least", least, "most", most));
        }
        return sent;
    }

    /// @return a list without gaps; empty when none was sent
    static <T> List<T> all(String name, @Nullable List<? extends @Nullable T> list) {
        if (list == null) {
            return List.of();
        }
        list.forEach(one -> Fields.required(name, one));
        return List.copyOf(list);
    }
}
