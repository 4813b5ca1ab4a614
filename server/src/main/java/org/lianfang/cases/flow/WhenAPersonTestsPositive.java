package org.lianfang.cases.flow;

import org.lianfang.cases.usecase.OpeningCases;
import org.lianfang.testing.TestingEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A positive single sample makes a case. A guest of a desk is in no register and is reported by
/// hand.
@Component
class WhenAPersonTestsPositive {

    private final OpeningCases opening;

    WhenAPersonTestsPositive(OpeningCases opening) {
        this.opening = opening;
    }

    @ApplicationModuleListener
    void on(TestingEvent.PersonTestedPositive event) {
        var resident = event.resident();
        if (resident != null) {
            opening.testedPositive(event.sample(), resident, event.area());
        }
    }
}
