package org.lianfang.passes.flow;

import org.lianfang.passes.usecase.TakingInGrounds;
import org.lianfang.response.ResponseEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// No status outlives its response.
@Component
class WhenAResponseStandsDown {

    private final TakingInGrounds grounds;

    WhenAResponseStandsDown(TakingInGrounds grounds) {
        this.grounds = grounds;
    }

    @ApplicationModuleListener
    void on(ResponseEvent.StoodDown event) {
        grounds.responseOver(event.area());
    }
}
