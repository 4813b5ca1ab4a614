package org.lianfang.isolation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What other modules tell this one when they send somebody to hospital: they publish, this one follows it until the
/// hospital has answered. Told again it changes nothing.
///
/// @param record that shows it, such as a crossing
/// @param area where it happened
/// @param resident who it is, if known
public record SentToHospital(
        UUID record, AreaKey area, @Nullable UUID resident, Instant at) {}
