package org.lianfang.isolation.usecase;

import java.time.LocalDate;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Phase;
import org.lianfang.isolation.model.Plan;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.store.Quarantines;
import org.springframework.stereotype.Component;

/// The plan of somebody who goes to another kind of place: the rule may ask for other days there.
@Component
class PlanningAnew {

    private final Quarantines quarantines;
    private final RulesHere rules;

    PlanningAnew(Quarantines quarantines, RulesHere rules) {
        this.quarantines = quarantines;
        this.rules = rules;
    }

    /// @return the plan that holds from now on
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/no-rule` when the rule keeps nobody there now
    Plan at(Place place, Quarantine quarantine, LocalDate today) {
        var plan = quarantine.plan();
        if (plan.first().place() == place) {
            return plan;
        }
        var other = quarantine.reason() == Reason.CONTACT ? asDecided(plan, place) : byRule(quarantine, place, today);
        quarantines.replan(quarantine.id(), other);
        return other;
    }

    private Plan byRule(Quarantine quarantine, Place place, LocalDate today) {
        return rules.in(quarantine.area())
                .rules()
                .plan(quarantine.reason(), place, quarantine.plan().dayZero())
                .filter(other -> !other.first().until().isBefore(today))
                .orElseThrow(IsolationRefusal.NO_RULE::with);
    }

    /// The case decided the days; they stay.
    private static Plan asDecided(Plan plan, Place place) {
        var decided = plan.first();
        return new Plan(
                plan.dayZero(),
                new Phase(place, decided.until(), decided.testDays()),
                plan.then(),
                plan.negatives(),
                plan.rule(),
                plan.ruleUntil());
    }
}
