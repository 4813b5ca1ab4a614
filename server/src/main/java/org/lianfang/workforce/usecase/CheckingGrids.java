package org.lianfang.workforce.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.write.Fate;
import org.lianfang.territory.Areas;
import org.lianfang.workforce.model.GridAssignment;
import org.lianfang.workforce.model.WorkforceRefusal;
import org.lianfang.workforce.store.Members;
import org.springframework.stereotype.Component;

/// Whether assignments name a present grid of the caller's area and a known member.
@Component
class CheckingGrids {

    private final Areas areas;
    private final Members members;

    CheckingGrids(Areas areas, Members members) {
        this.areas = areas;
        this.members = members;
    }

    Map<GridAssignment, Fate> refusals(List<GridAssignment> sent) {
        var known = areas.names(sent.stream().map(GridAssignment::areaKey).collect(Collectors.toSet()));
        var people = members.standings(
                sent.stream().map(GridAssignment::memberId).distinct().toList());
        var refusals = new HashMap<GridAssignment, Fate>();
        for (var one : sent) {
            var grid = one.areaKey();
            if (!Access.scope().contains(grid)) {
                refusals.put(one, new Fate.Refused(AccessRefusal.OUTSIDE_YOUR_AREA.with("area", grid)));
            } else if (!known.containsKey(grid)) {
                refusals.put(one, new Fate.Refused(WorkforceRefusal.UNKNOWN_AREA.with("area", grid)));
            } else if (grid.level() != AreaLevel.GRID) {
                refusals.put(one, new Fate.Refused(WorkforceRefusal.NOT_A_GRID.with("area", grid)));
            } else if (!people.containsKey(one.memberId())) {
                refusals.put(one, new Fate.Refused(WorkforceRefusal.UNKNOWN_MEMBER.with("id", one.memberId())));
            }
        }
        return refusals;
    }
}
