package org.lianfang.gates.flow;

import org.lianfang.gates.GateEvent;
import org.lianfang.gates.usecase.LookingIntoTurnedBack;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// The gate goes on working: whether there was a ground is looked into afterwards.
@Component
class WhenSomebodyIsTurnedBack {

    private final LookingIntoTurnedBack looking;

    WhenSomebodyIsTurnedBack(LookingIntoTurnedBack looking) {
        this.looking = looking;
    }

    @ApplicationModuleListener
    void on(GateEvent.TurnedBack event) {
        looking.into(event.crossing());
    }
}
