package org.lianfang.command.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// One thing that is missing, late or at risk: what, where, since when, and who has to do with it.
///
/// @param areaKey where
/// @param subject name of the gate or area it is about
/// @param gate only when it is about a gate
/// @param owner who is responsible: a team, or the area whose duty lead is; absent when nobody is named
/// @param since when it began; absent when it was always so
/// @param day that is missing, when another than the one asked for
/// @param count how many: grids, open items, measures, persons that are missing at a post; 1 when there is only one
public record LateItem(
        Late kind,
        AreaKey areaKey,
        String subject,
        @Nullable UUID gate,
        @Nullable String owner,
        @Nullable Instant since,
        @Nullable LocalDate day,
        long count) {}
