package org.lianfang.command.usecase;

import static org.lianfang.command.usecase.FindingWhatIsMissing.about;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.command.model.Late;
import org.lianfang.command.model.LateItem;
import org.lianfang.command.model.Viewpoint;
import org.lianfang.command.store.SignedReports;
import org.lianfang.command.usecase.GatheringGates.NamedGate;
import org.lianfang.people.Residents;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// What is overdue now or will be soon, most urgent first.
@Component
class FindingRisks {

    /// Rule of the pack: after how many hours a gate must have been handed over. Without it nobody is overdue.
    private static final String HANDOVER_HOURS = "gates.handover-hours";

    private static final int DAYS_ASKED_FOR_REPORTS = 7;

    private final Residents residents;
    private final Areas areas;
    private final SignedReports reports;
    private final InstantSource clock;

    FindingRisks(Residents residents, Areas areas, SignedReports reports, InstantSource clock) {
        this.residents = residents;
        this.areas = areas;
        this.reports = reports;
        this.clock = clock;
    }

    List<LateItem> at(Viewpoint viewpoint, List<NamedGate> gates) {
        var risks = new ArrayList<LateItem>();
        if (viewpoint.isToday()) {
            gates.forEach(gate -> understaffed(gate, risks));
            overdueHandovers(viewpoint, gates, risks);
        }
        for (var gate : gates) {
            if (gate.line().openItems() > 0) {
                risks.add(about(
                        gate,
                        Late.HANDOVER_ITEMS_OPEN,
                        gate.line().lastHandoverAt(),
                        gate.line().openItems()));
            }
        }
        endingMeasures(viewpoint, risks);
        unsignedReports(viewpoint, risks);
        return risks;
    }

    private static void understaffed(NamedGate gate, List<LateItem> risks) {
        var staff = gate.line().staff();
        if (staff.now() < staff.minimum()) {
            risks.add(about(gate, Late.GATE_UNDERSTAFFED_NOW, null, staff.minimum() - staff.now()));
        } else if (staff.next() < staff.minimum()) {
            risks.add(about(gate, Late.GATE_UNDERSTAFFED_NEXT, null, staff.minimum() - staff.next()));
        }
    }

    private void overdueHandovers(Viewpoint viewpoint, List<NamedGate> gates, List<LateItem> risks) {
        var limit = viewpoint.response().flatMap(response -> response.rules().integer(HANDOVER_HOURS));
        if (limit.isEmpty()) {
            return;
        }
        var latest = clock.instant().minus(Duration.ofHours(limit.get()));
        for (var gate : gates) {
            var last = gate.line().lastHandoverAt();
            if (last != null && last.isBefore(latest)) {
                risks.add(about(gate, Late.HANDOVER_OVERDUE, last, 1));
            }
        }
    }

    private void endingMeasures(Viewpoint viewpoint, List<LateItem> risks) {
        var ending = residents.measuresEnding(
                viewpoint.area(), viewpoint.day(), viewpoint.day().plusDays(1));
        var names = areas.names(ending.keySet());
        ending.entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(village -> {
            var name = names.getOrDefault(village.getKey(), village.getKey().toString());
            risks.add(new LateItem(
                    Late.MEASURES_ENDING, village.getKey(), name, null, name, null, null, village.getValue()));
        });
    }

    private void unsignedReports(Viewpoint viewpoint, List<LateItem> risks) {
        if (viewpoint.response().isEmpty()) {
            return;
        }
        var last = viewpoint.day().minusDays(1);
        var first = last.minusDays(DAYS_ASKED_FOR_REPORTS - 1L);
        if (first.isBefore(viewpoint.since())) {
            first = viewpoint.since();
        }
        var place = viewpoint.place();
        var signed = reports.daysSigned(place.areaKey(), first, last);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!signed.contains(day)) {
                var due = day.plusDays(1).atStartOfDay(viewpoint.zone()).toInstant();
                risks.add(new LateItem(
                        Late.REPORT_UNSIGNED, place.areaKey(), place.name(), null, place.name(), due, day, 1));
            }
        }
    }
}
