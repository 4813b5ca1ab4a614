package org.lianfang.cases.flow;

import org.lianfang.cases.usecase.RunningPlans;
import org.lianfang.response.ResponseEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// No measure outlives its response.
@Component
class WhenAResponseStandsDown {

    private final RunningPlans plans;

    WhenAResponseStandsDown(RunningPlans plans) {
        this.plans = plans;
    }

    @ApplicationModuleListener
    void on(ResponseEvent.StoodDown event) {
        plans.responseOver(event.area());
    }
}
