package org.lianfang.gates.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.model.GateRefusal;
import org.lianfang.gates.store.RegisteredGates;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens gates, changes and closes them. A gate counts as open from its first day to the day it is closed.
@Service
public class KeepingGates {

    private final RegisteredGates gates;
    private final GateLookup lookup;
    private final Areas areas;
    private final Ledger ledger;
    private final InstantSource clock;

    KeepingGates(RegisteredGates gates, GateLookup lookup, Areas areas, Ledger ledger, InstantSource clock) {
        this.gates = gates;
        this.lookup = lookup;
        this.areas = areas;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Adding the same again changes nothing.
    @Needs(Permission.MANAGE_GATES)
    @Transactional
    public Gate add(Gate sent) {
        requireArea(sent.areaKey());
        var gate = sent.registered(Ids.next(), today(sent.areaKey())).withVersion(1);
        var id = Objects.requireNonNull(gate.id());
        if (!gates.add(gate)) {
            if (gates.find(id)
                    .map(kept -> kept.withVersion(1))
                    .filter(gate::equals)
                    .isPresent()) {
                return gate;
            }
            throw gates.find(id).isPresent()
                    ? GateRefusal.ID_ALREADY_USED.with("id", id)
                    : GateRefusal.CODE_ALREADY_USED.with("code", gate.code());
        }
        ledger.enter("gates.gate-opened", gate, opening(gate, 1));
        return gate;
    }

    /// Replaces what is known of a gate.
    ///
    /// @param sent with the version that its sender had read; a stale one is refused with both
    @Needs(Permission.MANAGE_GATES)
    @Transactional
    public Gate replace(UUID id, Gate sent) {
        requireArea(sent.areaKey());
        var before = gates.find(id).orElseThrow(() -> GateRefusal.UNKNOWN_GATE.with("id", id));
        var after = sent.registered(id, Objects.requireNonNull(before.openedOn()));
        if (!id.equals(after.id())) {
            throw GateRefusal.UNKNOWN_GATE.with("id", Objects.requireNonNull(after.id()));
        }
        if (gates.isCodeTaken(after.code(), id)) {
            throw GateRefusal.CODE_ALREADY_USED.with("code", after.code());
        }
        if (before.readVersion() != after.readVersion() || !gates.replace(after)) {
            throw GateRefusal.STALE_WRITE.with(
                    "yours", after, "theirs", gates.find(id).orElse(before));
        }
        var changes = new ArrayList<>(opening(before, -1));
        changes.addAll(opening(after, 1));
        ledger.enter("gates.gate-changed", after, changes);
        lookup.forgetAfterCommit(id);
        return after.withVersion(after.readVersion() + 1);
    }

    private void requireArea(AreaKey area) {
        Access.requireWithin(area);
        if (!areas.exists(area)) {
            throw GateRefusal.UNKNOWN_AREA.with("area", area);
        }
    }

    private LocalDate today(AreaKey area) {
        return lookup.dayOf(clock.instant(), area);
    }

    private static List<Count> opening(Gate gate, int sign) {
        var counts = new ArrayList<Count>(2);
        counts.add(new Count(Objects.requireNonNull(gate.openedOn()), gate.areaKey(), GateFigures.OPEN, sign));
        if (gate.closedOn() != null) {
            counts.add(new Count(gate.closedOn(), gate.areaKey(), GateFigures.OPEN, -sign));
        }
        return counts;
    }

    /// What a change of the register leaves behind in the same transaction: counters and the audit entry.
    @org.springframework.stereotype.Component
    static class Ledger {

        private final Counters counters;
        private final AuditLog audit;

        Ledger(Counters counters, AuditLog audit) {
            this.counters = counters;
            this.audit = audit;
        }

        void enter(String action, Gate gate, List<Count> counts) {
            counters.add(counts);
            audit.record(Act.of(action, "gate", Objects.requireNonNull(gate.id()), gate.areaKey())
                    .withDetail(Map.of("code", gate.code())));
        }
    }
}
