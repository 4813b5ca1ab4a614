package org.lianfang.command.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Late;
import org.lianfang.command.model.LateItem;
import org.lianfang.command.model.Place;
import org.lianfang.command.model.Viewpoint;
import org.lianfang.command.usecase.GatheringGates.NamedGate;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.workforce.GridWorkers;
import org.springframework.stereotype.Component;

/// What should have been recorded on a day and was not.
@Component
class FindingWhatIsMissing {

    private final GridWorkers gridWorkers;
    private final CountingAreas counting;

    FindingWhatIsMissing(GridWorkers gridWorkers, CountingAreas counting) {
        this.gridWorkers = gridWorkers;
        this.counting = counting;
    }

    /// While a day is running, nothing is asked that is due at its end: cases are told as of midnight, and who hands
    /// over
    /// too late is among the risks.
    ///
    /// @param children present sub-areas of the viewpoint's area
    List<LateItem> on(Viewpoint viewpoint, List<NamedGate> gates, List<Place> children) {
        var missing = new ArrayList<LateItem>();
        for (var gate : gates) {
            if (countOf(gate, "persons") + countOf(gate, "vehicles") == 0) {
                missing.add(about(gate, Late.GATE_WITHOUT_RECORD, null, 1));
            }
        }
        if (viewpoint.dayIsOver()) {
            dueAtTheEnd(viewpoint, gates, children, missing);
        }
        missing.addAll(gridsWithoutWorker(viewpoint, children));
        return missing;
    }

    private void dueAtTheEnd(Viewpoint viewpoint, List<NamedGate> gates, List<Place> children, List<LateItem> missing) {
        for (var gate : gates) {
            var last = gate.line().lastHandoverAt();
            if (last == null || last.isBefore(viewpoint.dayBegins())) {
                missing.add(about(gate, Late.GATE_WITHOUT_HANDOVER, last, 1));
            }
        }
        for (var place : counting.missingOn(viewpoint, children)) {
            missing.add(about(place, Late.CASES_MISSING, 1));
        }
    }

    private List<LateItem> gridsWithoutWorker(Viewpoint viewpoint, List<Place> children) {
        var places = new TreeMap<AreaKey, Place>();
        children.forEach(child -> places.put(child.areaKey(), child));
        var counts = new TreeMap<AreaKey, Long>();
        for (var grid : gridWorkers.gridsWithout(viewpoint.area(), viewpoint.day())) {
            var around = places.floorEntry(grid);
            var inChild = around != null && around.getKey().contains(grid);
            counts.merge(inChild ? around.getKey() : viewpoint.area(), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> about(
                        places.getOrDefault(entry.getKey(), viewpoint.place()),
                        Late.GRIDS_WITHOUT_WORKER,
                        entry.getValue()))
                .toList();
    }

    static long countOf(NamedGate gate, String what) {
        Map<String, Long> today = gate.line().today();
        return today.getOrDefault(what, 0L);
    }

    static LateItem about(NamedGate gate, Late kind, @Nullable Instant since, long count) {
        var line = gate.line();
        return new LateItem(kind, line.area(), line.name(), line.id(), gate.teamName(), since, null, count);
    }

    static LateItem about(Place place, Late kind, long count) {
        return new LateItem(kind, place.areaKey(), place.name(), null, place.name(), null, null, count);
    }
}
