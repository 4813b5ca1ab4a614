package org.lianfang.zones.flow;

import org.lianfang.response.ResponseEvent;
import org.lianfang.zones.usecase.FollowingTheRule;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// No zone outlives its response.
@Component
class WhenAResponseStandsDown {

    private final FollowingTheRule following;

    WhenAResponseStandsDown(FollowingTheRule following) {
        this.following = following;
    }

    @ApplicationModuleListener
    void on(ResponseEvent.StoodDown event) {
        following.run();
    }
}
