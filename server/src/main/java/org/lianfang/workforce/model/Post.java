package org.lianfang.workforce.model;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;

/// A place to be staffed.
///
/// @param placeId what stands there: the gate's id, the grid's key
/// @param roles that are needed, one entry per person
/// @param minimum least number of people at any time; as many as there are roles when left out
public record Post(
        @Nullable UUID id,
        String name,
        AreaKey areaKey,
        PlaceKind placeKind,
        @Nullable String placeId,
        List<MemberRole> roles,
        @Nullable Integer minimum) {

    public enum PlaceKind {
        GATE,
        GRID,
        COMMUNITY,
        OTHER
    }

    @SuppressWarnings("NullAway") // lists that a sender leaves out arrive as null
    public Post {
        name = atMost(120, "name", required("name", PlainText.clean(name)));
        required("areaKey", areaKey);
        required("placeKind", placeKind);
        placeId = placeId == null ? null : atMost(60, "placeId", PlainText.clean(placeId));
        roles = roles == null ? List.of() : List.copyOf(roles);
        minimum = minimum == null ? roles.size() : Math.max(0, minimum);
    }

    public Post withId(UUID made) {
        return new Post(made, name, areaKey, placeKind, placeId, roles, minimum);
    }
}
