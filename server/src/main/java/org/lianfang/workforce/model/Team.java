package org.lianfang.workforce.model;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;

/// People who work together, such as the duty team of a gate.
public record Team(
        @Nullable UUID id,
        String name,
        AreaKey areaKey,
        @Nullable UUID organisationId,
        List<UUID> memberIds) {

    @SuppressWarnings("NullAway") // lists that a sender leaves out arrive as null
    public Team {
        name = atMost(120, "name", required("name", PlainText.clean(name)));
        required("areaKey", areaKey);
        memberIds = memberIds == null ? List.of() : List.copyOf(memberIds);
    }

    public Team withId(UUID made) {
        return new Team(made, name, areaKey, organisationId, memberIds);
    }
}
