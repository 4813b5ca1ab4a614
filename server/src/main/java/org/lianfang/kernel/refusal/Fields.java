package org.lianfang.kernel.refusal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Guards of request records: what must be there.
public final class Fields {

    private Fields() {}

    /// @throws Refusal `kernel/field-missing` when there is no value
    public static <T> T required(String name, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            var params = Map.<String, Object>of("field", name);
            var field = new Refusal.FieldRefusal("/" + name, KernelRefusal.FIELD_MISSING, params);
            throw new Refusal(KernelRefusal.FIELD_MISSING, params, List.of(field));
        }
        return value;
    }

    /// @throws Refusal `kernel/text-too-long` when a text has more characters than the limit
    public static String atMost(int limit, String name, String text) {
        if (text.codePointCount(0, text.length()) > limit) {
            var params = Map.<String, Object>of("field", name, "limit", limit);
            var field = new Refusal.FieldRefusal("/" + name, KernelRefusal.TEXT_TOO_LONG, params);
            throw new Refusal(KernelRefusal.TEXT_TOO_LONG, params, List.of(field));
        }
        return text;
    }
}
