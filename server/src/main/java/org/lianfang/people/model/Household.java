package org.lianfang.people.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.PhoneNumber;

/// A door and who lives behind it.
///
/// @param areaSince civil day from which it is counted in the area
/// @param version 1 at first, one more with each edit
public record Household(
        UUID id,
        AreaKey area,
        Door door,
        HouseholdKind kind,
        @Nullable PhoneNumber phone,
        LocalDate areaSince,
        int version) {}
