package org.lianfang.zones.flow;

import org.lianfang.testing.TestingEvent;
import org.lianfang.zones.CaseFound;
import org.lianfang.zones.usecase.FollowingTheRule;
import org.lianfang.zones.usecase.NotingCases;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Clean days begin anew where somebody is found.
@Component
class WhenSomebodyIsFound {

    private final NotingCases noting;
    private final FollowingTheRule following;

    WhenSomebodyIsFound(NotingCases noting, FollowingTheRule following) {
        this.noting = noting;
        this.following = following;
    }

    @ApplicationModuleListener
    void on(TestingEvent.PersonTestedPositive event) {
        noting.testedPositive(event.sample(), event.resident(), event.area());
        following.run();
    }

    @ApplicationModuleListener
    void on(CaseFound event) {
        noting.found(event);
        following.run();
    }
}
