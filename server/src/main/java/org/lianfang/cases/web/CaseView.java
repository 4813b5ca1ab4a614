package org.lianfang.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.model.ExposureWindow;
import org.lianfang.cases.store.CaseHistory;
import org.lianfang.cases.usecase.LookingAtCases;
import org.lianfang.kernel.area.AreaKey;

/// A case whole.
///
/// @param listId the line list that it came with
/// @param classes those that the pack knows
/// @param infected whether others are exposed to it
record CaseView(
        CaseLine line,
        @Nullable UUID listId,
        @Nullable LocalDate confirmedOn,
        @Nullable Instant isolatedAt,
        @Nullable LocalDate exposedFrom,
        @Nullable LocalDate exposedUntil,
        String age,
        @Nullable String sex,
        String note,
        @Nullable AreaKey infectedAreaKey,
        @Nullable String infectedBuilding,
        List<ClassifiedView> history,
        List<SampleView> samples,
        List<StayView> timeline,
        @Nullable WindowView window,
        List<LinkedView> infectors,
        List<LinkedView> infectees,
        List<Classification> classes,
        boolean infected,
        int version) {

    record ClassifiedView(Classification classification, String reason, String decider, Instant decidedAt) {

        static ClassifiedView of(CaseHistory.Classified one) {
            return new ClassifiedView(
                    one.classification(),
                    one.reason(),
                    one.by().name(),
                    one.by().at());
        }
    }

    record SampleView(UUID sampleId, Instant recordedAt) {}

    /// When others were exposed.
    ///
    /// @param to first moment after it
    /// @param since onset or first positive sample
    record WindowView(Instant from, Instant to, LocalDate since) {

        static @Nullable WindowView of(@Nullable ExposureWindow window) {
            return window == null ? null : new WindowView(window.from(), window.to(), window.since());
        }
    }

    /// A case at the other end of a chain.
    record LinkedView(UUID caseId, String number, @Nullable LocalDate onsetOn) {

        static LinkedView of(CaseFile file) {
            return new LinkedView(file.id(), file.number(), file.dates().onset());
        }
    }

    static CaseView of(LookingAtCases.Whole whole) {
        var file = whole.file();
        var at = file.told().infectedAt();
        return new CaseView(
                CaseLine.of(file, whole.name(), whole.now()),
                file.origin().list(),
                file.dates().confirmed(),
                file.dates().isolatedAt(),
                file.dates().exposedFrom(),
                file.dates().exposedUntil(),
                file.told().age(),
                file.told().sex(),
                file.told().note(),
                at == null ? null : at.area(),
                at == null ? null : at.building(),
                whole.history().stream().map(ClassifiedView::of).toList(),
                whole.samples().stream()
                        .map(sample -> new SampleView(sample.id(), sample.recordedAt()))
                        .toList(),
                whole.timeline().stream().map(StayView::of).toList(),
                WindowView.of(whole.window()),
                whole.infectors().stream().map(LinkedView::of).toList(),
                whole.infected().stream().map(LinkedView::of).toList(),
                whole.rules().classes(),
                file.isInfected(whole.rules()),
                file.version());
    }
}
