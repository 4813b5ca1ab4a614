package org.lianfang.people.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.model.HouseholdKind;

/// One household as the register shows it.
///
/// @param contactPhone masked; sent back so, it stays as it is
public record HouseholdView(
        UUID id,
        AreaKey areaKey,
        @Nullable String areaName,
        String door,
        HouseholdKind kind,
        @Nullable String contactPhone,
        List<ResidentLine> members,
        int version) {

    @Override
    public String toString() {
        return "HouseholdView[" + id + "]";
    }
}
