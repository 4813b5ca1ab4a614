package org.lianfang.gates.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Gate;
import org.lianfang.kernel.area.AreaKey;

/// A gate as the register keeps it: what a sender may leave out is there.
record GateAnswer(
        UUID id,
        String code,
        String name,
        Gate.Kind kind,
        AreaKey areaKey,
        @Nullable Double lon,
        @Nullable Double lat,
        String place,
        String hours,
        List<String> roles,
        @Nullable UUID teamId,
        @Nullable UUID postId,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int version) {

    static GateAnswer of(Gate gate) {
        return new GateAnswer(
                Objects.requireNonNull(gate.id()),
                gate.code(),
                gate.name(),
                gate.kind(),
                gate.areaKey(),
                gate.lon(),
                gate.lat(),
                gate.place(),
                gate.hours(),
                gate.roles(),
                gate.teamId(),
                gate.postId(),
                Objects.requireNonNull(gate.openedOn()),
                gate.closedOn(),
                gate.readVersion());
    }
}
