package org.lianfang.workforce.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.write.Fate;
import org.lianfang.workforce.model.WorkforceRefusal;
import org.lianfang.workforce.store.ShiftVoids;
import org.lianfang.workforce.store.Shifts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes back a shift that was recorded by mistake: a correcting fact. The shift stays readable, counts no more, and
/// its hours are free again.
@Service
public class VoidingAShift {

    private final Shifts shifts;
    private final ShiftVoids voids;
    private final Counters counters;
    private final Acts acts;
    private final InstantSource clock;

    VoidingAShift(Shifts shifts, ShiftVoids voids, Counters counters, Acts acts, InstantSource clock) {
        this.shifts = shifts;
        this.voids = voids;
        this.counters = counters;
        this.acts = acts;
        this.clock = clock;
    }

    /// @param id of the correction, made by the sender; sending it again changes nothing
    @Needs(Permission.MANAGE_WORKFORCE)
    @Transactional
    public Fate voidShift(UUID shiftId, UUID id, String reason) {
        var shift = shifts.find(List.of(shiftId)).get(shiftId);
        if (shift == null) {
            throw WorkforceRefusal.UNKNOWN_SHIFT.with("id", shiftId);
        }
        shifts.takeTurn();
        var correction = new ShiftVoids.ShiftVoid(id, reason, Access.caller().accountId(), clock.instant());
        if (voids.add(shift, correction)) {
            voids.freeHours(shiftId);
            counters.add(WorkforceFigures.of(shift, -1));
            acts.one("shift-voided", "shift", shiftId, shift.area());
            return Fate.ACCEPTED;
        }
        if (voids.of(shiftId).filter(id::equals).isPresent()) {
            return Fate.DUPLICATE;
        }
        throw WorkforceRefusal.SHIFT_ALREADY_VOIDED.with("id", shiftId);
    }
}
