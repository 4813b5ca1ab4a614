package org.lianfang.isolation.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Fields;

/// Lists as they are sent: they may be missing, and so may what is in them.
final class Lists {

    private static final int MOST = 500;

    private Lists() {}

    /// @return empty when none was sent
    /// @throws org.lianfang.kernel.refusal.Refusal when something in it is missing, or there is too much
    static <T> List<T> whole(String name, @Nullable List<? extends @Nullable T> sent) {
        if (sent == null) {
            return List.of();
        }
        if (sent.size() > MOST) {
            throw org.lianfang.kernel.refusal.KernelRefusal.TOO_MANY_ITEMS.with("limit", MOST, "sent", sent.size());
        }
        var whole = new ArrayList<T>(sent.size());
        for (var one : sent) {
            whole.add(Fields.required(name, one));
        }
        return List.copyOf(whole);
    }
}
