package org.lianfang.territory.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.model.Division;
import org.lianfang.territory.model.Divisions;
import org.lianfang.territory.model.Edition;
import org.lianfang.territory.model.EditionReport;
import org.lianfang.territory.store.DivisionStage;
import org.lianfang.territory.store.EditionChanges;
import org.lianfang.territory.store.Editions;
import org.lianfang.territory.store.StoredAreas;
import org.springframework.stereotype.Component;

/// The steps of applying an edition, within the transaction of the import.
@Component
class ApplyingAnEdition {

    private static final int AT_ONCE = 10_000;

    private final DivisionStage stage;
    private final EditionChanges changes;
    private final Editions editions;
    private final StoredAreas stored;
    private final InstantSource clock;

    ApplyingAnEdition(
            DivisionStage stage, EditionChanges changes, Editions editions, StoredAreas stored, InstantSource clock) {
        this.stage = stage;
        this.changes = changes;
        this.editions = editions;
        this.stored = stored;
        this.clock = clock;
    }

    /// @throws Refusal `territory/edition-older` when a newer edition holds in one of the areas already
    void requireNotOlder(Edition edition, List<AreaKey> coverage) {
        editions.newestIn(coverage).ifPresent(newest -> {
            if (edition.validFrom().isBefore(newest.validFrom())) {
                throw TerritoryRefusal.EDITION_OLDER.with("edition", newest.name(), "from", newest.validFrom());
            }
        });
    }

    EditionReport apply(
            Edition edition, Divisions divisions, List<AreaKey> coverage, ImportingDivisions.Watching watching) {
        stage(divisions, watching);
        refuseOrphans(divisions);
        watching.begun("compared and written", divisions.size());
        var unchanged = changes.unchanged();
        var renamed = changes.rename(edition, clock.instant());
        var added = new HashMap<>(changes.bringBack(edition, clock.instant()));
        changes.add(edition).forEach((level, count) -> added.merge(level, count, Long::sum));
        var removed = changes.endMissing(edition, coverage, clock.instant());
        watching.done(divisions.size());
        changes.endedWithGrids(coverage)
                .forEach(village -> divisions.refuse("", 0, TerritoryRefusal.GRIDS_LEFT, Map.of("area", village)));
        return new EditionReport(
                edition,
                coverage,
                EditionReport.counts(added, removed, renamed, unchanged),
                divisions.sameAsParent(),
                divisions.problems());
    }

    void keep(EditionReport report, UUID id, Instant at) {
        changes.keepEdition(id, report, at);
    }

    private void stage(Divisions divisions, ImportingDivisions.Watching watching) {
        stage.open();
        watching.begun("spelt and staged", divisions.size());
        var rows = new ArrayList<Division>();
        var outside = new ArrayList<Division>();
        for (var division : divisions.all()) {
            (Access.scope().contains(division.key()) ? rows : outside).add(division);
        }
        refuseOutside(outside, divisions);
        rows.sort(Comparator.comparing(Division::key));
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var to = Math.min(rows.size(), from + AT_ONCE);
            stage.put(rows.subList(from, to));
            watching.reading().accept(to);
        }
        stage.index();
        watching.done(rows.size());
    }

    /// Rows outside the caller's areas may stand in the file as parents, but may not bring anything new.
    private void refuseOutside(List<Division> outside, Divisions divisions) {
        var present = new HashMap<AreaKey, String>();
        stored.areas(outside.stream().map(Division::key).toList()).stream()
                .filter(area -> area.validTo() == null)
                .forEach(area -> present.put(area.key(), area.name()));
        for (var row : outside) {
            if (!row.name().equals(present.get(row.key()))) {
                divisions.refuse(row.file(), row.row(), TerritoryRefusal.OUTSIDE_YOUR_AREAS, Map.of("area", row.key()));
            }
        }
    }

    private void refuseOrphans(Divisions divisions) {
        var orphans = stage.takeOrphans();
        if (orphans.isEmpty()) {
            return;
        }
        var byKey = new HashMap<AreaKey, Division>();
        divisions.all().forEach(division -> byKey.put(division.key(), division));
        for (var orphan : orphans) {
            var row = java.util.Objects.requireNonNull(byKey.get(orphan));
            divisions.refuse(row.file(), row.row(), TerritoryRefusal.PARENT_UNKNOWN, Map.of("area", orphan));
        }
    }
}
