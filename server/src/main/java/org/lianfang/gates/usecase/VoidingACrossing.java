package org.lianfang.gates.usecase;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.gates.model.GateRefusal;
import org.lianfang.gates.store.CrossingVoids;
import org.lianfang.gates.store.Crossings;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.write.Fate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes back a crossing that was recorded by mistake: a correcting fact. The crossing stays readable and counts no
/// more, on the day on which it had counted.
@Service
public class VoidingACrossing {

    private final Crossings crossings;
    private final CrossingVoids voids;
    private final CountingCrossings counting;
    private final AuditLog audit;
    private final InstantSource clock;

    VoidingACrossing(
            Crossings crossings, CrossingVoids voids, CountingCrossings counting, AuditLog audit, InstantSource clock) {
        this.crossings = crossings;
        this.voids = voids;
        this.counting = counting;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sending the same correction again changes nothing.
    @Needs(Permission.RECORD_CROSSINGS)
    @Transactional
    public Fate voidCrossing(UUID id, CrossingVoids.Correction correction) {
        var crossing = crossings.hold(id).orElseThrow(GateRefusal.UNKNOWN_CROSSING::with);
        var by = new CrossingVoids.By(Access.caller().accountId(), clock.instant());
        if (voids.add(crossing, correction, by)) {
            counting.takeBack(crossing);
            audit.record(Act.of("gates.crossing-voided", "crossing", id, crossing.area())
                    .withDetail(Map.of("reason", correction.reason())));
            return Fate.ACCEPTED;
        }
        if (voids.of(id).filter(correction.id()::equals).isPresent()) {
            return Fate.DUPLICATE;
        }
        throw voids.of(id).isPresent()
                ? GateRefusal.ALREADY_VOIDED.with()
                : GateRefusal.ID_ALREADY_USED.with("id", correction.id());
    }
}
