package org.lianfang.isolation.flow;

import org.lianfang.isolation.usecase.EndingWithTheResponse;
import org.lianfang.response.ResponseEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// No measure outlives its response.
@Component
class WhenAResponseIsOver {

    private final EndingWithTheResponse ending;

    WhenAResponseIsOver(EndingWithTheResponse ending) {
        this.ending = ending;
    }

    @ApplicationModuleListener
    void on(ResponseEvent.StoodDown event) {
        ending.over(event.area());
    }
}
