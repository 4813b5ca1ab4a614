package org.lianfang.zones.flow;

import org.lianfang.response.ResponseEvent;
import org.lianfang.zones.usecase.ClosingPlaces;
import org.lianfang.zones.usecase.FollowingTheRule;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// No zone and no closure outlives its response.
@Component
class WhenAResponseStandsDown {

    private final FollowingTheRule following;
    private final ClosingPlaces closing;

    WhenAResponseStandsDown(FollowingTheRule following, ClosingPlaces closing) {
        this.following = following;
        this.closing = closing;
    }

    @ApplicationModuleListener
    void on(ResponseEvent.StoodDown event) {
        following.run();
        closing.openThose();
    }
}
