package org.lianfang.gates.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.model.GateRefusal;
import org.lianfang.gates.model.Handover;
import org.lianfang.gates.store.Handovers;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.write.Fate;
import org.lianfang.response.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands a gate over from shift to shift, with what is left to do.
@Service
public class HandingOver {

    private static final int LISTED = 50;

    private final Handovers handovers;
    private final GateLookup gates;
    private final AuditLog audit;
    private final InstantSource clock;

    HandingOver(Handovers handovers, GateLookup gates, AuditLog audit, InstantSource clock) {
        this.handovers = handovers;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    @Needs(Permission.RECORD_CROSSINGS)
    @Transactional
    public Fate handOver(UUID gateId, Handover handover) {
        var gate = gate(gateId);
        if (handovers.add(handover, gateId, gate.areaKey(), recording())) {
            audit.record(Act.of("gates.handed-over", "handover", handover.id(), gate.areaKey()));
            return Fate.ACCEPTED;
        }
        if (handovers.areaOf(handover.id()).isPresent()) {
            return Fate.DUPLICATE;
        }
        throw GateRefusal.ID_ALREADY_USED.with("id", handover.id());
    }

    /// @param keptFrom notes of earlier days are deleted; absent when none are
    public record Notes(List<Handover> handovers, @Nullable LocalDate keptFrom) {}

    /// Newest first.
    @Needs(Permission.READ_GATES)
    @Transactional(readOnly = true)
    public Notes of(UUID gateId) {
        var gate = gate(gateId);
        return new Notes(
                handovers.of(gateId, LISTED),
                gates.handoversKept(gate.areaKey()).map(Kept::from).orElse(null));
    }

    /// Settling an item twice keeps who did it first.
    @Needs(Permission.RECORD_CROSSINGS)
    @Transactional
    public void settle(UUID handover, int number) {
        var area = handovers.areaOf(handover).orElseThrow(() -> GateRefusal.UNKNOWN_HANDOVER.with("id", handover));
        if (!handovers.settle(handover, number, recording())) {
            throw GateRefusal.UNKNOWN_HANDOVER.with("id", handover + "/" + number);
        }
        audit.record(Act.of("gates.item-settled", "handover", handover, area));
    }

    private Handovers.Recording recording() {
        return new Handovers.Recording(Access.caller().accountId(), clock.instant());
    }

    private Gate gate(UUID id) {
        return gates.find(id)
                .filter(found -> Access.scope().contains(found.areaKey()))
                .orElseThrow(() -> GateRefusal.UNKNOWN_GATE.with("id", id));
    }
}
