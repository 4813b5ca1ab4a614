package org.lianfang.cases.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.kernel.area.AreaKey;

/// The one plan of a contact.
///
/// @param area where the contact lives
/// @param homeReasons why days are spent at home that others spend at a site
/// @param told what was last announced of it; absent before anything was
/// @param ended absent while it runs
public record Plan(
        UUID id,
        UUID resident,
        AreaKey area,
        Measure measure,
        Set<HomeReason> homeReasons,
        @Nullable Told told,
        @Nullable Ended ended,
        int version) {

    /// @param reasons each kind of contact with its last exposure
    public record Told(MeasurePlace place, LocalDate until, List<String> reasons) {

        public static Told of(Measure.Phase phase, Collection<CaseEvent.Reason> reasons) {
            return new Told(
                    phase.place(),
                    phase.until(),
                    reasons.stream()
                            .map(reason -> reason.kind() + "_" + reason.lastExposure())
                            .toList());
        }
    }

    /// @param on first free day
    public record Ended(LocalDate on, CaseEvent.Why why) {}

    public boolean isRunning() {
        return ended == null;
    }

    /// Whether something else is asked of the contact.
    public boolean asksOtherwiseThan(Plan other) {
        return !measure.equals(other.measure) || !area.equals(other.area) || !homeReasons.equals(other.homeReasons);
    }

    @Override
    public String toString() {
        return "Plan[" + id + "]";
    }

    /// This plan with what is asked from now on.
    public Plan asking(Plan fresh) {
        return new Plan(id, resident, fresh.area, fresh.measure, fresh.homeReasons, null, null, version);
    }
}
