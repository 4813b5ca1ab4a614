package org.lianfang.command.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.command.model.CaseIndicators;
import org.lianfang.command.model.CaseSeries;
import org.lianfang.command.model.Cases;
import org.lianfang.command.model.CommandRefusal;
import org.lianfang.command.store.CaseCounts;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in the cumulative cases of areas and days. The counters move by the difference in the same transaction.
@Service
public class EnteringCaseCounts {

    private static final int LONGEST_SOURCE = 300;

    private final Viewpoints viewpoints;
    private final CountingAreas counting;
    private final CaseCounts counts;
    private final Ledger ledger;
    private final InstantSource clock;

    EnteringCaseCounts(
            Viewpoints viewpoints, CountingAreas counting, CaseCounts counts, Ledger ledger, InstantSource clock) {
        this.viewpoints = viewpoints;
        this.counting = counting;
        this.counts = counts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What an entry leaves behind beside itself.
    @org.springframework.stereotype.Component
    record Ledger(Counters counters, AuditLog audit) {}

    /// @param source where the counts were published or who reported them
    public record Entry(AreaKey area, LocalDate day, Cases cases, String source) {}

    /// Enters or corrects; the same entry again changes nothing. One that is refused does not stop the others.
    @Needs(Permission.SIGN_REPORTS)
    @Transactional
    public List<Fate> enter(List<Entry> entries) {
        entries.stream()
                .map(entry -> entry.area().at(org.lianfang.kernel.area.AreaLevel.PROVINCE))
                .distinct()
                .sorted()
                .forEach(counts::lock);
        var fates = new ArrayList<Fate>();
        var changes = new ArrayList<Count>();
        var series = new HashMap<AreaKey, CaseSeries>();
        var accepted = new HashMap<AreaKey, Integer>();
        for (var entry : entries) {
            var refusal = refusalOf(entry, series);
            var fate = refusal.<Fate>map(Fate.Refused::new).orElseGet(() -> enter(entry, series, changes));
            if (fate instanceof Fate.Accepted) {
                accepted.merge(entry.area(), 1, Integer::sum);
            }
            fates.add(fate);
        }
        ledger.counters.add(changes);
        accepted.forEach((area, number) -> ledger.audit.record(
                Act.of("command.cases-entered", "area", area, area).withDetail(Map.of("entries", number))));
        return fates;
    }

    private Fate enter(Entry entry, Map<AreaKey, CaseSeries> series, List<Count> changes) {
        var before = counts.entryOf(entry.area(), entry.day());
        if (before.filter(same ->
                        same.cases().equals(entry.cases()) && same.source().equals(entry.source()))
                .isPresent()) {
            return Fate.DUPLICATE;
        }
        var revision = before.map(CaseCounts.Entry::revision).orElse(0) + 1;
        counts.insert(new CaseCounts.Entry(
                Ids.next(),
                entry.area(),
                entry.day(),
                revision,
                entry.cases(),
                entry.source(),
                Access.caller().accountId(),
                clock.instant()));
        series.computeIfAbsent(entry.area(), counts::seriesOf)
                .enter(entry.day(), entry.cases())
                .forEach(change -> changes.addAll(CaseIndicators.countsOf(entry.area(), change)));
        return Fate.ACCEPTED;
    }

    private Optional<Refusal> refusalOf(Entry entry, Map<AreaKey, CaseSeries> series) {
        if (!Access.scope().contains(entry.area())) {
            return Optional.of(AccessRefusal.OUTSIDE_YOUR_AREA.with("area", entry.area()));
        }
        var today = viewpoints.todayIn(entry.area());
        if (entry.day().isAfter(today)) {
            return Optional.of(CommandRefusal.DAY_IN_FUTURE.with("day", entry.day(), "today", today));
        }
        if (!entry.cases().isCount() || entry.source().length() > LONGEST_SOURCE) {
            return Optional.of(CommandRefusal.COUNT_NOT_VALID.with("area", entry.area(), "day", entry.day()));
        }
        return unknownArea(entry).or(() -> countedElsewhere(entry, series));
    }

    private Optional<Refusal> unknownArea(Entry entry) {
        return viewpoints.exists(entry.area())
                ? Optional.empty()
                : Optional.of(CommandRefusal.UNKNOWN_AREA.with("area", entry.area()));
    }

    /// Cases of an area and of one around or in it would be added up twice.
    private Optional<Refusal> countedElsewhere(Entry entry, Map<AreaKey, CaseSeries> series) {
        if (entry.cases().equals(Cases.NONE)) {
            return Optional.empty();
        }
        var until = series.computeIfAbsent(entry.area(), counts::seriesOf)
                .nextEntered(entry.day())
                .orElse(null);
        return counting.countedAround(entry.area(), entry.day(), until).stream()
                .findFirst()
                .map(other -> CommandRefusal.COUNTED_TWICE.with(
                        Map.of("area", entry.area(), "other", other, "day", entry.day())));
    }
}
