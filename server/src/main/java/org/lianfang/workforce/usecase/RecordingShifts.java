package org.lianfang.workforce.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.write.Fate;
import org.lianfang.workforce.model.NewShift;
import org.lianfang.workforce.model.Shift;
import org.lianfang.workforce.model.WorkforceRefusal;
import org.lianfang.workforce.store.Shifts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records shifts that were worked. Sending one again changes nothing; one person is never in two places.
@Service
public class RecordingShifts {

    private final Shifts shifts;
    private final ReadingRosters rosters;
    private final Counters counters;
    private final Acts acts;
    private final InstantSource clock;

    RecordingShifts(Shifts shifts, ReadingRosters rosters, Counters counters, Acts acts, InstantSource clock) {
        this.shifts = shifts;
        this.rosters = rosters;
        this.counters = counters;
        this.acts = acts;
        this.clock = clock;
    }

    /// @return one fate per shift, in order
    @Needs(Permission.MANAGE_WORKFORCE)
    @Transactional
    public List<Fate> record(List<NewShift> sent) {
        shifts.takeTurn();
        var before = shifts.find(sent.stream().map(NewShift::id).toList());
        var drafts = new HashMap<NewShift, Fate>();
        var fresh = new LinkedHashMap<UUID, Shift>();
        var roster = rosters.read(sent);
        for (var shift : sent) {
            if (!before.containsKey(shift.id())) {
                switch (roster.draft(shift)) {
                    case ReadingRosters.Draft.Good good -> fresh.putIfAbsent(shift.id(), good.shift());
                    case ReadingRosters.Draft.Bad bad -> drafts.put(shift, new Fate.Refused(bad.why()));
                }
            }
        }
        var taken = fresh.isEmpty() ? Set.<UUID>of() : shifts.takeHours(fresh.values());
        var accepted = fresh.values().stream()
                .filter(shift -> taken.contains(shift.id()))
                .toList();
        keep(accepted);
        return fates(sent, new Found(before, fresh, taken, drafts));
    }

    private record Found(
            Map<UUID, Shift> before, Map<UUID, Shift> fresh, Set<UUID> taken, Map<NewShift, Fate> refused) {}

    private void keep(Collection<Shift> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        shifts.add(accepted, Access.caller().accountId(), clock.instant());
        counters.add(accepted.stream()
                .flatMap(shift -> WorkforceFigures.of(shift, 1).stream())
                .toList());
        acts.many(
                "shifts-recorded",
                "shifts",
                accepted.stream().map(Shift::id).toList(),
                accepted.stream().map(Shift::area).distinct().toList());
    }

    private List<Fate> fates(List<NewShift> sent, Found found) {
        var answered = new java.util.HashSet<UUID>();
        var fates = new ArrayList<Fate>(sent.size());
        for (var shift : sent) {
            var refused = found.refused.get(shift);
            var earlier = found.before.getOrDefault(shift.id(), found.fresh.get(shift.id()));
            if (refused != null || earlier == null) {
                fates.add(refused == null ? unknown(shift) : refused);
            } else if (!earlier.says(shift)) {
                fates.add(new Fate.Refused(WorkforceRefusal.ID_ALREADY_USED.with("id", shift.id())));
            } else if (found.before.containsKey(shift.id())) {
                fates.add(Fate.DUPLICATE);
            } else if (found.taken.contains(shift.id())) {
                fates.add(answered.add(shift.id()) ? Fate.ACCEPTED : Fate.DUPLICATE);
            } else {
                fates.add(overlap(earlier));
            }
        }
        return fates;
    }

    private static Fate unknown(NewShift shift) {
        return new Fate.Refused(WorkforceRefusal.UNKNOWN_SHIFT.with("id", shift.id()));
    }

    private Fate overlap(Shift shift) {
        return new Fate.Refused(shifts.overlapping(shift.memberId(), shift.hours())
                .map(other -> WorkforceRefusal.SHIFT_OVERLAPS.with(Map.of(
                        "shift", shift.id(),
                        "start", shift.hours().start(),
                        "end", shift.hours().end(),
                        "other", other.id(),
                        "otherStart", other.hours().start(),
                        "otherEnd", other.hours().end())))
                .orElseGet(() -> WorkforceRefusal.SHIFT_OVERLAPS_ELSEWHERE.with(
                        "start", shift.hours().start(), "end", shift.hours().end())));
    }
}
