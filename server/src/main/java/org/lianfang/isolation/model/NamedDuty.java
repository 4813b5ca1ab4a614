package org.lianfang.isolation.model;

import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Fields;

/// Who answers for a duty of a site.
///
/// @param name of a member of staff
public record NamedDuty(@Nullable Duty duty, @Nullable String name) {

    private static final int LONGEST_NAME = 60;

    public NamedDuty {
        Fields.required("duty", duty);
        name = Sent.needed("name", name, LONGEST_NAME);
    }

    @Override
    public String toString() {
        return "NamedDuty[" + duty + "]";
    }
}
