package org.lianfang.cases.web;

import java.time.Instant;
import java.util.UUID;
import org.lianfang.cases.model.Stay;
import org.lianfang.tracing.Setting;

/// An entry of a timeline.
///
/// @param section coach, compartment or cabin; 0 when it is not known
/// @param row row or bay; 0 when it is not known
record StayView(
        UUID id,
        String place,
        Setting setting,
        int section,
        int row,
        boolean crew,
        Instant from,
        Instant to,
        String note) {

    static StayView of(Stay stay) {
        return new StayView(
                stay.id(),
                stay.place(),
                stay.setting(),
                stay.seat().section(),
                stay.seat().row(),
                stay.seat().crew(),
                stay.from(),
                stay.to(),
                stay.note());
    }
}
