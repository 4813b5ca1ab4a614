package org.lianfang.zones.model;

import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// A part of a zone: an area as a whole, or one building in it.
///
/// @param building as people write it, `3栋`
public record Place(AreaKey area, @Nullable String building) {

    /// Whether somebody who lives there lives in it; where the building is not known, everybody does.
    public boolean holds(AreaKey home, @Nullable String other) {
        return area.contains(home) && (building == null || other == null || building.equals(other));
    }
}
