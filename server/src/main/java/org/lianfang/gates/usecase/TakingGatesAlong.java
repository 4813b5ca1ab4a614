package org.lianfang.gates.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.store.RegisteredGates;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.bundle.BundlePart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The gates around a post, for a device that must open without a network.
@Service
class TakingGatesAlong implements BundlePart {

    private static final int MOST = 500;

    private final RegisteredGates gates;
    private final InstantSource clock;

    TakingGatesAlong(RegisteredGates gates, InstantSource clock) {
        this.gates = gates;
        this.clock = clock;
    }

    record Known(
            UUID id,
            String code,
            String name,
            Gate.Kind kind,
            AreaKey areaKey,
            String place,
            String hours,
            @Nullable UUID postId,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {}

    @Override
    public String name() {
        return "gates.gates";
    }

    @Override
    public Permission right() {
        return Permission.RECORD_CROSSINGS;
    }

    /// @throws Refusal `kernel/outside-your-area`
    @Override
    @Needs(Permission.RECORD_CROSSINGS)
    @Transactional(readOnly = true)
    public Given give(Asked asked) {
        Access.requireWithin(asked.area());
        Instant now = clock.instant();
        List<Known> items = gates.within(asked.around(), null, MOST).stream()
                .map(TakingGatesAlong::known)
                .toList();
        return new Given(now, true, null, items);
    }

    private static Known known(Gate gate) {
        return new Known(
                Objects.requireNonNull(gate.id()),
                gate.code(),
                gate.name(),
                gate.kind(),
                gate.areaKey(),
                gate.place(),
                gate.hours(),
                gate.postId(),
                Objects.requireNonNull(gate.openedOn()),
                gate.closedOn());
    }
}
