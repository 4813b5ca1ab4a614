package org.lianfang.cases.usecase;

import java.time.InstantSource;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.store.Contacts;
import org.lianfang.cases.store.Plans;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Service;

/// Plans go on by themselves: the next phase is announced on its first day, and the end on the
/// first free one.
@Service
public class RunningPlans {

    private final Plans plans;
    private final Contacts contacts;
    private final CaseContacts turning;
    private final SystemTransactions transactions;
    private final Here here;

    RunningPlans(Plans plans, Contacts contacts, CaseContacts turning, SystemTransactions transactions, Here here) {
        this.plans = plans;
        this.contacts = contacts;
        this.turning = turning;
        this.transactions = transactions;
        this.here = here;
    }

    @org.springframework.stereotype.Component
    record Here(RulesHere rules, InstantSource clock) {}

    /// @return how many were looked at
    public int run() {
        return transactions.call(() -> {
            var now = here.clock.instant();
            var due = plans.turning(here.rules.in(AreaKey.NATION).dayOf(now).plusDays(1));
            for (var plan : due) {
                contacts.oneAtATime(plan.resident());
                plans.find(plan.id()).filter(found -> found.isRunning()).ifPresent(found -> turning.turn(found, now));
            }
            return due.size();
        });
    }

    /// Nothing outlives the response.
    public void responseOver(AreaKey area) {
        transactions.run(() -> {
            var now = here.clock.instant();
            plans.runningIn(area).stream()
                    .filter(plan -> here.rules.in(plan.area()).cases().isEmpty())
                    .forEach(plan -> turning.end(plan, CaseEvent.Why.RESPONSE_OVER, now));
        });
    }
}
