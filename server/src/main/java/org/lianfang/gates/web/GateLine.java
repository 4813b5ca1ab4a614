package org.lianfang.gates.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.usecase.LookingAtGates;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.workforce.Staffing.PostStaffing;

/// A gate with what is going on there.
///
/// @param areaName where it is, from the county down
/// @param today counts of the civil day that was asked for
/// @param openItems of hand-overs, not yet done
record GateLine(
        UUID id,
        String code,
        String name,
        Gate.Kind kind,
        AreaKey areaKey,
        @Nullable String areaName,
        @Nullable Double lon,
        @Nullable Double lat,
        String place,
        String hours,
        List<String> roles,
        @Nullable UUID teamId,
        @Nullable UUID postId,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int version,
        Today today,
        PostStaffing staffing,
        @Nullable Instant lastHandoverAt,
        int openItems) {

    record Today(int persons, int vehicles, int toHospital, int fever) {}

    static GateLine of(LookingAtGates.Seen seen, @Nullable String areaName) {
        var gate = seen.gate();
        var sums = seen.today();
        return new GateLine(
                Objects.requireNonNull(gate.id()),
                gate.code(),
                gate.name(),
                gate.kind(),
                gate.areaKey(),
                areaName,
                gate.lon(),
                gate.lat(),
                gate.place(),
                gate.hours(),
                gate.roles(),
                gate.teamId(),
                gate.postId(),
                Objects.requireNonNull(gate.openedOn()),
                gate.closedOn(),
                gate.readVersion(),
                new Today(sums.persons(), sums.vehicles(), sums.toHospital(), sums.fever()),
                seen.staffing(),
                seen.lastHandoverAt(),
                seen.openItems());
    }
}
