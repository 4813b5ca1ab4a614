package org.lianfang.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.cases.model.FollowUp;
import org.lianfang.cases.model.HomeReason;
import org.lianfang.cases.model.Measure;
import org.lianfang.cases.usecase.FollowingUp;
import org.lianfang.kernel.area.AreaKey;

/// The one plan of a contact.
///
/// @param name masked
/// @param homeReasons why days are spent at home that others spend at a site
/// @param missed days before today on which nobody was reached
/// @param testsMissing test days before today without a sample since
record PlanView(
        UUID id,
        UUID residentId,
        AreaKey areaKey,
        @Nullable String name,
        @Nullable String door,
        LocalDate lastExposure,
        List<PhaseView> phases,
        LocalDate until,
        List<LocalDate> testDays,
        List<HomeReason> homeReasons,
        boolean askedToday,
        List<LocalDate> missed,
        List<LocalDate> testsMissing,
        boolean testToday,
        @Nullable LocalDate endedOn,
        CaseEvent.@Nullable Why endedWhy) {

    record PhaseView(MeasurePlace place, LocalDate from, LocalDate until) {

        static PhaseView of(Measure.Phase phase) {
            return new PhaseView(phase.place(), phase.from(), phase.until());
        }
    }

    /// @param reasons all for which the plan is asked
    record Whole(PlanView plan, List<ContactView> reasons, List<Asked> followUps) {

        static Whole of(FollowingUp.Whole whole) {
            return new Whole(
                    PlanView.of(whole.line()),
                    whole.reasons().stream().map(ContactView::of).toList(),
                    whole.followUps().stream().map(Asked::of).toList());
        }
    }

    /// @param celsiusTenths 365 is 36.5 °C
    record Asked(
            UUID id,
            LocalDate day,
            FollowUp.Outcome outcome,
            @Nullable Integer celsiusTenths,
            String note,
            String by,
            Instant at) {

        static Asked of(FollowUp one) {
            return new Asked(
                    one.id(),
                    one.day(),
                    one.outcome(),
                    one.celsiusTenths(),
                    one.note(),
                    one.by().name(),
                    one.by().at());
        }
    }

    static PlanView of(FollowingUp.Line line) {
        var plan = line.plan();
        var ended = plan.ended();
        return new PlanView(
                plan.id(),
                plan.resident(),
                plan.area(),
                line.name(),
                line.door(),
                plan.measure().lastExposure(),
                plan.measure().phases().stream().map(PhaseView::of).toList(),
                plan.measure().until(),
                plan.measure().testDays(),
                plan.homeReasons().stream().sorted().toList(),
                line.askedToday(),
                line.missed(),
                line.testsMissing(),
                line.testToday(),
                ended == null ? null : ended.on(),
                ended == null ? null : ended.why());
    }
}
