package org.lianfang.command.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Difference;
import org.lianfang.command.model.Place;
import org.lianfang.command.model.ReportContent;
import org.lianfang.command.model.ReportContent.AreaRow;
import org.lianfang.command.model.SignedReport;
import org.lianfang.command.model.Viewpoint;
import org.lianfang.command.store.SignedReports;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// The report of an area and a day as it would be signed now.
@Service
public class DraftingReports {

    private final Viewpoints viewpoints;
    private final GatheringToday.Counted counted;
    private final GatheringGates gates;
    private final GatheringToday.Attention attention;
    private final SignedReports signed;

    DraftingReports(
            Viewpoints viewpoints,
            GatheringToday.Counted counted,
            GatheringGates gates,
            GatheringToday.Attention attention,
            SignedReports signed) {
        this.viewpoints = viewpoints;
        this.counted = counted;
        this.gates = gates;
        this.attention = attention;
        this.signed = signed;
    }

    /// @param hash of the content; sent back with the signature, so that nobody signs what they have not seen
    /// @param last version that was signed before
    /// @param differences from that version
    public record Draft(
            ReportContent content, String hash, Optional<SignedReport> last, List<Difference> differences) {}

    /// @param day absent for the present day
    @Needs(Permission.READ_COMMAND)
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Draft draft(AreaKey area, @Nullable LocalDate day) {
        return draftWithin(area, day);
    }

    /// The same in the running transaction.
    Draft draftWithin(AreaKey area, @Nullable LocalDate day) {
        var content = contentFor(viewpoints.of(area, day));
        var last = signed.latest(area, content.day());
        var differences = last.map(before -> Difference.between(before.content(), content))
                .orElse(List.of());
        return new Draft(content, SignedReports.hashOf(content), last, differences);
    }

    private ReportContent contentFor(Viewpoint viewpoint) {
        var response = ResponseLines.of(viewpoint, attention.areas());
        var children = attention.childrenOf(viewpoint.area());
        var open = gates.openOn(viewpoint);
        return new ReportContent(
                counted.definition().version(),
                viewpoint.place(),
                viewpoint.day(),
                viewpoint.dayIsOver(),
                response,
                sectionsOf(viewpoint),
                rowsOf(viewpoint, children),
                attention.missing().on(viewpoint, open, children));
    }

    private List<ReportContent.Section> sectionsOf(Viewpoint viewpoint) {
        var codes = List.copyOf(counted.definition().indicators());
        var previous = new HashMap<String, Long>();
        var onDay = new HashMap<String, Long>();
        var dayBefore = viewpoint.day().minusDays(1);
        for (var figure : counted.figures().byDay(viewpoint.area(), dayBefore, viewpoint.day(), codes)) {
            (figure.day().equals(dayBefore) ? previous : onDay).put(figure.code(), figure.value());
        }
        var totals = counted.figures().totals(viewpoint.area(), viewpoint.since(), viewpoint.day(), codes);
        return counted.definition().sections().stream()
                .map(section -> new ReportContent.Section(
                        section.id(),
                        section.figures().stream()
                                .map(figure -> figureOf(figure.indicator(), onDay, previous, totals))
                                .toList()))
                .toList();
    }

    private static ReportContent.Figure figureOf(
            String code, Map<String, Long> onDay, Map<String, Long> previous, Map<String, Long> totals) {
        return new ReportContent.Figure(
                code, onDay.getOrDefault(code, 0L), previous.getOrDefault(code, 0L), totals.getOrDefault(code, 0L));
    }

    private List<AreaRow> rowsOf(Viewpoint viewpoint, List<Place> children) {
        if (children.isEmpty()) {
            return List.of();
        }
        var values = valuesByChild(viewpoint, viewpoint.day(), children);
        var totals = valuesByChild(viewpoint, viewpoint.since(), children);
        var rows = new ArrayList<AreaRow>();
        for (var child : children) {
            rows.add(new AreaRow(
                    child,
                    false,
                    values.getOrDefault(child.areaKey(), noValues()),
                    totals.getOrDefault(child.areaKey(), noValues())));
        }
        var direct = new AreaRow(
                viewpoint.place(),
                true,
                rest(
                        viewpoint,
                        viewpoint.day(),
                        rows.stream().map(AreaRow::values).toList()),
                rest(
                        viewpoint,
                        viewpoint.since(),
                        rows.stream().map(AreaRow::sinceActivation).toList()));
        if (hasValues(direct)) {
            rows.add(direct);
        }
        return rows;
    }

    private Map<AreaKey, Map<String, Long>> valuesByChild(Viewpoint viewpoint, LocalDate from, List<Place> children) {
        var keys = children.stream().map(Place::areaKey).toList();
        var values = new HashMap<AreaKey, Map<String, Long>>();
        var codes = counted.definition().table();
        for (var figure : counted.figures().byChild(keys, from, viewpoint.day(), codes)) {
            values.computeIfAbsent(figure.area(), area -> noValues()).put(figure.code(), figure.value());
        }
        return values;
    }

    /// What the area has and no row shows: recorded on the area itself, or in a sub-area that is no more.
    private Map<String, Long> rest(Viewpoint viewpoint, LocalDate from, List<Map<String, Long>> rows) {
        var codes = counted.definition().table();
        var rest = noValues();
        counted.figures().totals(viewpoint.area(), from, viewpoint.day(), codes).forEach(rest::put);
        rows.forEach(row -> row.forEach((code, value) -> rest.merge(code, -value, Long::sum)));
        return rest;
    }

    private TreeMap<String, Long> noValues() {
        var none = new TreeMap<String, Long>();
        counted.definition().table().forEach(code -> none.put(code, 0L));
        return none;
    }

    private static boolean hasValues(AreaRow row) {
        return row.values().values().stream().anyMatch(value -> value != 0)
                || row.sinceActivation().values().stream().anyMatch(value -> value != 0);
    }
}
