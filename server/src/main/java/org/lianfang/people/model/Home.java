package org.lianfang.people.model;

import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Where a resident is said to live.
public sealed interface Home {

    /// In a household that the register knows.
    record Known(UUID household) implements Home {}

    /// In this household, made when the register does not know it yet.
    record Named(UUID household, AreaKey area, Door door, HouseholdKind kind) implements Home {}

    /// Behind this door, in the household that lives there, or in a new one.
    record Behind(AreaKey area, Door door) implements Home {}
}
