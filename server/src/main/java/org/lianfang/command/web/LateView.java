package org.lianfang.command.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Late;
import org.lianfang.kernel.area.AreaKey;

/// Something missing, late or at risk, in words.
///
/// @param subject gate or area
/// @param detail what is wrong with it
/// @param todo what its owner does about it
/// @param action desk route where that is done
record LateView(
        Late kind,
        AreaKey areaKey,
        String subject,
        @Nullable UUID gateId,
        @Nullable String owner,
        @Nullable Instant since,
        @Nullable LocalDate day,
        long count,
        String detail,
        String todo,
        String action) {}
