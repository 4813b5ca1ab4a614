package org.lianfang.workforce.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.write.Fate;
import org.lianfang.workforce.model.GridAssignment;
import org.lianfang.workforce.model.WorkforceRefusal;
import org.lianfang.workforce.store.GridAssignments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Names the worker who answers for a grid from a day on. A later one is a hand-over; a grid with a named worker
/// counts once however often it was handed over.
@Service
public class NamingGridWorkers {

    private final GridAssignments assignments;
    private final CheckingGrids grids;
    private final Counters counters;
    private final Acts acts;
    private final InstantSource clock;

    NamingGridWorkers(
            GridAssignments assignments, CheckingGrids grids, Counters counters, Acts acts, InstantSource clock) {
        this.assignments = assignments;
        this.grids = grids;
        this.counters = counters;
        this.acts = acts;
        this.clock = clock;
    }

    /// @return one fate per assignment, in order
    @Needs(Permission.MANAGE_WORKFORCE)
    @Transactional
    public List<Fate> name(List<GridAssignment> sent) {
        var refused = grids.refusals(sent);
        var good = new LinkedHashMap<UUID, GridAssignment>();
        sent.stream().filter(one -> !refused.containsKey(one)).forEach(one -> good.putIfAbsent(one.id(), one));
        var touched = good.values().stream().map(GridAssignment::areaKey).collect(Collectors.toSet());
        var firstBefore = assignments.firstDays(touched);
        var added = good.isEmpty()
                ? Set.<UUID>of()
                : assignments.add(good.values(), Access.caller().accountId(), clock.instant());
        if (!added.isEmpty()) {
            counters.add(changes(firstBefore, assignments.firstDays(touched)));
            acts.many("grid-workers-named", "grid-assignments", added, touched);
        }
        return fates(sent, refused, added);
    }

    @Needs(Permission.READ_WORKFORCE)
    @Transactional(readOnly = true)
    public List<GridAssignments.Named> namedOn(AreaKey area, LocalDate day, @Nullable Long after, int limit) {
        return assignments.namedOn(area, day, after, limit);
    }

    private List<Fate> fates(List<GridAssignment> sent, Map<GridAssignment, Fate> refused, Set<UUID> added) {
        var kept = new HashMap<>(
                assignments.find(sent.stream().map(GridAssignment::id).toList()));
        var answered = new java.util.HashSet<UUID>();
        var fates = new ArrayList<Fate>(sent.size());
        for (var one : sent) {
            var bad = refused.get(one);
            var found = kept.get(one.id());
            if (bad != null) {
                fates.add(bad);
            } else if (found == null) {
                fates.add(new Fate.Refused(
                        WorkforceRefusal.GRID_ALREADY_ASSIGNED.with("area", one.areaKey(), "from", one.from())));
            } else if (!found.equals(one)) {
                fates.add(new Fate.Refused(WorkforceRefusal.ID_ALREADY_USED.with("id", one.id())));
            } else {
                fates.add(added.contains(one.id()) && answered.add(one.id()) ? Fate.ACCEPTED : Fate.DUPLICATE);
            }
        }
        return fates;
    }

    private static List<Count> changes(Map<AreaKey, LocalDate> before, Map<AreaKey, LocalDate> after) {
        var counts = new ArrayList<Count>();
        after.forEach((grid, first) -> {
            var earlier = before.get(grid);
            if (!first.equals(earlier)) {
                counts.add(new Count(first, grid, WorkforceFigures.GRID_WORKERS, 1));
                if (earlier != null) {
                    counts.add(new Count(earlier, grid, WorkforceFigures.GRID_WORKERS, -1));
                }
            }
        });
        return counts;
    }
}
