package org.lianfang.identity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Refusal.FieldRefusal;

/// Reads what must have been sent.
final class Sent {

    private Sent() {}

    /// @throws Refusal naming the field when it is absent
    static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            var params = Map.<String, Object>of("field", field);
            throw new Refusal(
                    KernelRefusal.FIELDS_NOT_VALID,
                    Map.of(),
                    List.of(new FieldRefusal("/" + field, KernelRefusal.VALUE_NOT_VALID, params)));
        }
        return value;
    }

    static Role role(@Nullable String name) {
        for (var role : Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        throw IdentityRefusal.UNKNOWN_ROLE.with();
    }
}
