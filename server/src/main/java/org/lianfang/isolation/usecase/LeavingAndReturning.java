package org.lianfang.isolation.usecase;

import java.time.InstantSource;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.id.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody goes to hospital and comes back; the room is kept, and no check is due meanwhile.
@Service
public class LeavingAndReturning {

    private final Stays stays;
    private final AuditLog audit;
    private final InstantSource clock;

    LeavingAndReturning(Stays stays, AuditLog audit, InstantSource clock) {
        this.stays = stays;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/away` when they are there already
    @Needs(Permission.RECORD_CHECKS)
    @Transactional
    public Stay leave(UUID id) {
        var stay = open(id);
        if (!stays.leave(Ids.next(), stay, clock.instant(), Access.caller().accountId())) {
            throw IsolationRefusal.AWAY.with();
        }
        audit.record(Act.of("isolation.left-for-hospital", "resident", stay.resident(), stay.area()));
        return stay;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/not-away`
    @Needs(Permission.RECORD_CHECKS)
    @Transactional
    public Stay comeBack(UUID id) {
        var stay = open(id);
        if (!stays.comeBack(id, clock.instant(), Access.caller().accountId())) {
            throw IsolationRefusal.NOT_AWAY.with();
        }
        audit.record(Act.of("isolation.came-back", "resident", stay.resident(), stay.area()));
        return stay;
    }

    private Stay open(UUID id) {
        var stay = stays.findLocked(id).orElseThrow(IsolationRefusal.UNKNOWN_STAY::with);
        if (stay.end() != null) {
            throw IsolationRefusal.STAY_ENDED.with();
        }
        if (stay.arrivedAt() == null) {
            throw IsolationRefusal.NOT_ARRIVED.with();
        }
        return stay;
    }
}
