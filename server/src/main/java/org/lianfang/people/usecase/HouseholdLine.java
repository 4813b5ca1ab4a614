package org.lianfang.people.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.model.HouseholdKind;

/// One household in a list.
///
/// @param areaName absent when the area is no longer known
/// @param phoneMasked absent when none is known
/// @param members how many live there now
public record HouseholdLine(
        UUID id,
        AreaKey areaKey,
        @Nullable String areaName,
        String door,
        HouseholdKind kind,
        @Nullable String phoneMasked,
        int members) {}
