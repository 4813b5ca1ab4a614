package org.lianfang.passes.flow;

import org.lianfang.passes.usecase.TakingInGrounds;
import org.lianfang.testing.TestingEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Whoever is held is red at once, and green again with the negative sample.
@Component
class WhenAPersonIsTested {

    private final TakingInGrounds grounds;

    WhenAPersonIsTested(TakingInGrounds grounds) {
        this.grounds = grounds;
    }

    @ApplicationModuleListener
    void on(TestingEvent.HoldChanged event) {
        if (event.resident() != null) {
            grounds.lookForHolds();
        }
    }

    @ApplicationModuleListener
    void on(TestingEvent.PersonTestedPositive event) {
        var resident = event.resident();
        if (resident != null) {
            grounds.testedPositive(event.sample(), resident, event.area());
        }
    }
}
