package org.lianfang.isolation.flow;

import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.model.DecidedMeasure;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.usecase.PlacingNeeds;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// What a verified contact is asked for becomes a need for a place; it ends here by the rule of release, and at once
/// when nothing is left that it rests on, or another city has taken the contact over.
@Component
class WhenAContactIsDecided {

    private final PlacingNeeds placing;

    WhenAContactIsDecided(PlacingNeeds placing) {
        this.placing = placing;
    }

    @ApplicationModuleListener
    void on(CaseEvent.MeasureDecided event) {
        placing.takeIn(new DecidedMeasure(
                event.contactId(),
                event.person(),
                new AreaKey(event.areaKey()),
                place(event.place()),
                event.lastExposure(),
                event.until(),
                event.testDays()));
    }

    @ApplicationModuleListener
    void on(CaseEvent.MeasureEnded event) {
        switch (event.why()) {
            case NO_REASON_LEFT -> placing.over(event.contactId(), Stay.Why.WITHDRAWN);
            case HANDED_OVER -> placing.over(event.contactId(), Stay.Why.HANDED_OVER);
            case DONE, BECAME_A_CASE, RESPONSE_OVER -> {}
        }
    }

    private static Place place(MeasurePlace place) {
        return switch (place) {
            case CENTRAL -> Place.CENTRAL;
            case HOME -> Place.HOME;
            case MONITORING -> Place.MONITORING;
        };
    }
}
