package org.lianfang.passes.usecase;

import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.access.Caller;

/// A resident who acts for themselves: without any right. What they may do is decided by whom it concerns.
final class ResidentCaller {

    private ResidentCaller() {}

    static Caller of(UUID resident) {
        return new Caller(resident, "resident", Map.of());
    }
}
