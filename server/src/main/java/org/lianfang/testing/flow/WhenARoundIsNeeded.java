package org.lianfang.testing.flow;

import org.lianfang.testing.RoundNeeded;
import org.lianfang.testing.usecase.ProposingRounds;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Other modules tell where their rules wait for a round.
@Component
class WhenARoundIsNeeded {

    private final ProposingRounds proposing;

    WhenARoundIsNeeded(ProposingRounds proposing) {
        this.proposing = proposing;
    }

    @ApplicationModuleListener
    void on(RoundNeeded event) {
        proposing.needed(event);
    }
}
