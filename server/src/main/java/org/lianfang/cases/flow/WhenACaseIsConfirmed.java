package org.lianfang.cases.flow;

import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.usecase.TellingZones;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Zones learn of whoever is found otherwise than by a sample.
@Component
class WhenACaseIsConfirmed {

    private final TellingZones telling;

    WhenACaseIsConfirmed(TellingZones telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(CaseEvent.CaseConfirmed event) {
        telling.confirmed(event);
    }
}
