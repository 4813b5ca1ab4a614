package org.lianfang.passes.flow;

import org.lianfang.passes.GroundEvent;
import org.lianfang.passes.OverReach;
import org.lianfang.passes.usecase.TakingInGrounds;
import org.lianfang.passes.usecase.WatchingForAlarms;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Other modules tell of health grounds in the words of this one.
@Component
class WhenAGroundIsTold {

    private final TakingInGrounds grounds;
    private final WatchingForAlarms alarms;

    WhenAGroundIsTold(TakingInGrounds grounds, WatchingForAlarms alarms) {
        this.grounds = grounds;
        this.alarms = alarms;
    }

    @ApplicationModuleListener
    void on(OverReach event) {
        alarms.noticed(event);
    }

    @ApplicationModuleListener
    void on(GroundEvent.Arose event) {
        grounds.arose(event);
    }

    @ApplicationModuleListener
    void on(GroundEvent.Ended event) {
        grounds.ended(event);
    }
}
