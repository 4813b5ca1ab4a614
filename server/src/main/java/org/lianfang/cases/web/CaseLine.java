package org.lianfang.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseClock;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.usecase.LookingAtCases;
import org.lianfang.kernel.area.AreaKey;

/// A case in a list.
///
/// @param name masked; absent for whoever is not in the register
record CaseLine(
        UUID id,
        AreaKey areaKey,
        String number,
        @Nullable UUID residentId,
        @Nullable String name,
        CaseFile.Source source,
        Classification classification,
        @Nullable LocalDate onsetOn,
        @Nullable LocalDate positiveOn,
        @Nullable String investigator,
        List<Clock> clocks,
        Instant openedAt) {

    /// @param doneAt absent while it waits
    /// @param overdue also when it was done too late
    record Clock(
            CaseClock.Kind kind, Instant dueAt, @Nullable Instant doneAt, boolean overdue) {

        static List<Clock> of(CaseFile file, Instant now) {
            return file.clocks().stream()
                    .map(clock -> new Clock(clock.kind(), clock.dueAt(), clock.doneAt(), clock.isOverdueAt(now)))
                    .toList();
        }
    }

    static CaseLine of(LookingAtCases.Line line) {
        return of(line.file(), line.name(), line.now());
    }

    static CaseLine of(CaseFile file, @Nullable String name, Instant now) {
        var investigator = file.investigator();
        return new CaseLine(
                file.id(),
                file.area(),
                file.number(),
                file.resident(),
                name,
                file.origin().source(),
                file.classification(),
                file.dates().onset(),
                file.dates().positive(),
                investigator == null ? null : investigator.name(),
                Clock.of(file, now),
                file.origin().openedAt());
    }
}
