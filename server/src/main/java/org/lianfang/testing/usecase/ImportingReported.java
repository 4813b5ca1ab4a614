package org.lianfang.testing.usecase;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.sheet.SheetFile;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.ReportedBook;
import org.lianfang.testing.model.ReportedCount;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.Reported;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in figures of a round that others report by area, as a spreadsheet (CSV or xlsx). One bad row never stops the
/// others; the same file again changes nothing, another figure for an area corrects the one before. They stand beside
/// what was sampled here, and a closed round takes them too: they are often published late.
@Service
public class ImportingReported {

    private static final int MOST_SHOWN = 200;

    private final RoundsAndAreas known;
    private final Reported reported;
    private final AuditLog audit;
    private final InstantSource clock;

    ImportingReported(RoundsAndAreas known, Reported reported, AuditLog audit, InstantSource clock) {
        this.known = known;
        this.reported = reported;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param refused how many in all
    /// @param bad the first of those that were refused
    public record Imported(int added, int corrected, int unchanged, int refused, List<Bad> bad) {}

    /// @param row as the spreadsheet program shows it, from 1
    public record Bad(int row, Refusal why) {}

    /// What rows may speak of.
    @Component
    record RoundsAndAreas(RoundLookup lookup, Areas areas, SystemTransactions transactions) {}

    /// @throws Refusal when it is no spreadsheet or lacks a column, and `testing/unknown-round`
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public Imported run(UUID roundId, Path file) {
        var round = known.lookup().round(roundId, Access.scope());
        reported.lock(roundId);
        var run = new Run(round, known.transactions().snapshot(() -> reported.ofRound(roundId)));
        SheetFile.read(file, run::take);
        return run.end();
    }

    private final class Run {

        private final Round round;
        private final ReportedBook book;
        private final Map<AreaKey, ReportedCount> before;
        private final Set<AreaKey> seen = new HashSet<>();
        private final List<ReportedCount> changed = new ArrayList<>();
        private final List<Bad> bad = new ArrayList<>();
        private @Nullable ReportedSheet sheet;
        private int added;
        private int unchanged;
        private int refused;

        Run(Round round, Map<AreaKey, ReportedCount> before) {
            this.round = round;
            this.before = before;
            this.book = new ReportedBook(before);
        }

        void take(SheetRow row) {
            if (sheet == null) {
                sheet = ReportedSheet.of(row);
                return;
            }
            try {
                enter(sheet.read(row));
            } catch (Refusal why) {
                refused++;
                if (bad.size() < MOST_SHOWN) {
                    bad.add(new Bad(row.number(), why));
                }
            }
        }

        private void enter(ReportedCount count) {
            requireHere(count.area());
            if (!seen.add(count.area())) {
                throw TestingRefusal.COUNTED_TWICE.with(Map.of("area", count.area(), "other", count.area()));
            }
            book.enter(count);
            var old = before.get(count.area());
            if (count.equals(old)) {
                unchanged++;
                return;
            }
            added += old == null ? 1 : 0;
            changed.add(count);
        }

        private void requireHere(AreaKey area) {
            if (!Access.scope().contains(area)) {
                throw AccessRefusal.OUTSIDE_YOUR_AREA.with("area", area);
            }
            if (!known.areas().exists(area)) {
                throw TestingRefusal.UNKNOWN_AREA.with("area", area);
            }
            if (!round.covers(area)) {
                throw TestingRefusal.AREA_OUTSIDE_ROUND.with("round", round.name());
            }
        }

        Imported end() {
            if (sheet == null) {
                throw TestingRefusal.REPORTED_COLUMNS_MISSING.with();
            }
            if (!changed.isEmpty()) {
                reported.put(
                        round.id(), changed, clock.instant(), Access.caller().accountId());
                auditedAreas()
                        .forEach(area -> audit.record(Act.of("testing.figures-reported", "round", round.id(), area)
                                .withDetail(Map.of(
                                        "areas",
                                        changed.stream()
                                                .filter(count -> area.contains(count.area()))
                                                .count()))));
            }
            return new Imported(added, changed.size() - added, unchanged, refused, bad);
        }

        /// One around all, when that is within the caller's areas.
        private List<AreaKey> auditedAreas() {
            var areas = changed.stream().map(ReportedCount::area).toList();
            var around = areas.stream().reduce(AreaKey::around).orElseThrow();
            return Access.scope().contains(around) ? List.of(around) : areas;
        }
    }
}
