package org.lianfang.testing.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.testing.planning.Plan;
import org.lianfang.testing.usecase.LookingAtPlans;

/// How the plan of a round stands.
///
/// @param version to be sent with every change by hand
/// @param inForce whether there are turns
/// @param begins of the first slot
/// @param nextSlot first that has not begun yet, from 0
/// @param communities that are planned one by one
/// @param placed persons of the communities done who have a turn
/// @param metres how much their wishes are missed, as metres walked
/// @param remainingSeconds by the communities done so far
/// @param failure why the last run ended too early
record PlanView(
        UUID roundId,
        Plan.State state,
        int version,
        boolean inForce,
        Instant begins,
        int slotMinutes,
        int slotCount,
        int nextSlot,
        int communities,
        int communitiesDone,
        int persons,
        int placed,
        long metres,
        @Nullable Long remainingSeconds,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static PlanView of(LookingAtPlans.Shown shown, @Nullable String failure, Instant now) {
        var plan = shown.plan();
        var progress = plan.progress();
        return new PlanView(
                plan.round(),
                plan.state(),
                plan.version(),
                plan.edition() > 0,
                plan.time().begins(),
                plan.time().minutes(),
                plan.time().count(),
                shown.time().first(),
                progress.communities(),
                progress.done(),
                progress.persons(),
                progress.placed(),
                progress.metres(),
                remaining(plan, now),
                failure,
                plan.startedAt(),
                plan.finishedAt());
    }

    private static @Nullable Long remaining(Plan plan, Instant now) {
        var progress = plan.progress();
        if (plan.state() != Plan.State.RUNNING || progress.done() == 0) {
            return null;
        }
        var each = (double) Duration.between(plan.startedAt(), now).toMillis() / progress.done();
        return Math.max(0, Math.round(each * (progress.communities() - progress.done()) / 1000));
    }
}
