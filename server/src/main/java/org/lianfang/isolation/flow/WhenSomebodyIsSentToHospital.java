package org.lianfang.isolation.flow;

import org.lianfang.isolation.SentToHospital;
import org.lianfang.isolation.usecase.FollowingReferrals;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Other modules tell of people whom they sent to hospital in the words of this one.
@Component
class WhenSomebodyIsSentToHospital {

    private final FollowingReferrals referrals;

    WhenSomebodyIsSentToHospital(FollowingReferrals referrals) {
        this.referrals = referrals;
    }

    @ApplicationModuleListener
    void on(SentToHospital event) {
        referrals.fromGate(event);
    }
}
