package org.lianfang.territory.usecase;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.territory.model.Edition;
import org.lianfang.territory.model.EditionReport;
import org.lianfang.territory.store.TerritoryStores;

/// The territory module's use cases on a database copy, with other modules' doors as small fakes that remember.
final class TerritoryOnCopy {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2023-10-01T04:00:00Z"));
    static final Edition EDITION_2019 = new Edition("2019", LocalDate.parse("2020-02-25"));
    static final Edition EDITION_2023 = new Edition("2023", LocalDate.parse("2023-09-11"));

    final TerritoryStores stores;
    final List<Act> acts = new ArrayList<>();
    final List<Count> counts = new ArrayList<>();
    final List<Object> events = new ArrayList<>();

    TerritoryOnCopy(DatabaseCopy database) {
        stores = new TerritoryStores(database.jdbc());
    }

    ImportingDivisions importing() {
        var applying = new ApplyingAnEdition(
                stores.stage(), stores.editionChanges(), stores.editions(), stores.areas(), CLOCK);
        return new ImportingDivisions(applying, stores.inMemory(), remembering(), CLOCK);
    }

    MakingAreas making() {
        Counters remembering = counts::addAll;
        return new MakingAreas(stores.areas(), stores.changes(), remembering, CLOCK);
    }

    MakingGrids makingGrids() {
        return new MakingGrids(making(), stores.areas(), days(), stores.inMemory(), remembering());
    }

    MakingCells makingCells() {
        return new MakingCells(making(), stores.areas(), days(), stores.inMemory(), remembering());
    }

    ChangingAreas changing() {
        return new ChangingAreas(making(), stores.areas(), stores.inMemory(), remembering(), events::add);
    }

    RenamingAnArea renaming() {
        return new RenamingAnArea(changing(), days());
    }

    MovingAnArea moving() {
        return new MovingAnArea(changing(), days());
    }

    SplittingAnArea splitting() {
        return new SplittingAnArea(changing(), days());
    }

    MergingAreas merging() {
        return new MergingAreas(changing(), days());
    }

    LookingAtAreas looking() {
        return new LookingAtAreas(stores.areas(), stores.changes(), stores.inMemory(), stores.search());
    }

    private AuditLog remembering() {
        return new AuditLog() {
            @Override
            public void record(Act act) {
                acts.add(act);
            }

            @Override
            public void record(List<Done> several) {
                several.forEach(done -> acts.add(done.act()));
            }
        };
    }

    CivilDays days() {
        return new CivilDays(new NoResponses(), CLOCK);
    }

    EditionReport apply(Edition edition, String resource) {
        return importing().apply(edition, List.of(source(resource)), List.of(), new Unwatched());
    }

    static ImportingDivisions.Source source(String resource) {
        return new ImportingDivisions.Source(resource, () -> open(resource));
    }

    static InputStream open(String resource) {
        return Objects.requireNonNull(TerritoryOnCopy.class.getResourceAsStream("/china-admin/" + resource), resource);
    }

    private static final class NoResponses implements Responses {
        @Override
        public Optional<Response> currentFor(AreaKey area) {
            return Optional.empty();
        }

        @Override
        public Optional<Response> onDay(AreaKey area, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<Response> find(UUID id) {
            return Optional.empty();
        }
    }

    static final class Unwatched implements ImportingDivisions.Watching {
        @Override
        public LongConsumer reading() {
            return rows -> {};
        }

        @Override
        public void begun(String step, long rows) {}

        @Override
        public void done(long rows) {}
    }
}
