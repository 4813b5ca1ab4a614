package org.lianfang.command.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Place;
import org.lianfang.command.model.ReportDefinition;
import org.lianfang.command.model.TodayPicture;
import org.lianfang.command.model.TodayPicture.DayFigure;
import org.lianfang.command.model.TodayPicture.GateOfToday;
import org.lianfang.command.model.Viewpoint;
import org.lianfang.command.store.CycleSteps;
import org.lianfang.command.usecase.GatheringGates.NamedGate;
import org.lianfang.indicators.Figures;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Puts the day of an area together: figures, gates, what is missing or at risk, who signed which step.
@Service
public class GatheringToday {

    private static final int SPARK_DAYS = 14;

    private final Viewpoints viewpoints;
    private final Counted counted;
    private final GatheringGates gates;
    private final Attention attention;
    private final CycleSteps cycle;

    GatheringToday(
            Viewpoints viewpoints, Counted counted, GatheringGates gates, Attention attention, CycleSteps cycle) {
        this.viewpoints = viewpoints;
        this.counted = counted;
        this.gates = gates;
        this.attention = attention;
        this.cycle = cycle;
    }

    /// Where the figures come from, and which of them this screen shows.
    @org.springframework.stereotype.Component
    record Counted(Figures figures, ReportDefinition definition) {}

    /// Who knows what needs somebody's attention.
    @org.springframework.stereotype.Component
    record Attention(FindingWhatIsMissing missing, FindingRisks risks, Areas areas) {

        List<Place> childrenOf(AreaKey area) {
            return areas.children(area).stream().map(Viewpoints::placeOf).toList();
        }
    }

    /// @param day absent for the present day
    @Needs(Permission.READ_COMMAND)
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TodayPicture of(AreaKey area, @Nullable LocalDate day) {
        var viewpoint = viewpoints.of(area, day);
        var open = gates.openOn(viewpoint);
        return new TodayPicture(
                viewpoint,
                viewpoint
                        .response()
                        .map(response -> ResponseLines.lineOf(response, attention.areas))
                        .orElse(null),
                figuresOf(viewpoint),
                open.stream().map(GatheringToday::gateOfToday).toList(),
                attention.risks.at(viewpoint, open),
                attention.missing.on(viewpoint, open, attention.childrenOf(area)),
                cycle.on(area, viewpoint.day()));
    }

    private List<DayFigure> figuresOf(Viewpoint viewpoint) {
        var codes = counted.definition.today();
        var first = viewpoint.day().minusDays(SPARK_DAYS - 1);
        var byDay = new HashMap<String, Map<LocalDate, Long>>();
        for (var figure : counted.figures.byDay(viewpoint.area(), first, viewpoint.day(), codes)) {
            byDay.computeIfAbsent(figure.code(), code -> new HashMap<>()).put(figure.day(), figure.value());
        }
        var totals = counted.figures.totals(viewpoint.area(), viewpoint.since(), viewpoint.day(), codes);
        var active = viewpoint.response().isPresent();
        return codes.stream()
                .map(code -> {
                    var spark = sparkOf(byDay.getOrDefault(code, Map.of()), first);
                    return new DayFigure(
                            code,
                            spark.getLast(),
                            spark.get(SPARK_DAYS - 2),
                            spark,
                            active ? totals.getOrDefault(code, 0L) : null);
                })
                .toList();
    }

    private static List<Long> sparkOf(Map<LocalDate, Long> values, LocalDate first) {
        var spark = new ArrayList<Long>(SPARK_DAYS);
        for (var day = 0; day < SPARK_DAYS; day++) {
            spark.add(values.getOrDefault(first.plusDays(day), 0L));
        }
        return List.copyOf(spark);
    }

    private static GateOfToday gateOfToday(NamedGate gate) {
        var line = gate.line();
        var staff = line.staff();
        return new GateOfToday(
                line.id(),
                line.code(),
                line.name(),
                line.area(),
                gate.areaName(),
                gate.teamName(),
                line.today(),
                new TodayPicture.Staffing(staff.now(), staff.next(), staff.minimum()),
                line.lastHandoverAt(),
                line.openItems());
    }
}
