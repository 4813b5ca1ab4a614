package org.lianfang.places.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.places.CheckIns;

/// Some people came to a place.
public record CheckIn(
        UUID id,
        CheckIns.Teller teller,
        UUID venue,
        AreaKey area,
        DeviceMoment moment,
        int minutes,
        Set<UUID> persons) {

    public Instant until() {
        return moment.at().plusSeconds(60L * minutes);
    }

    /// Where somebody was never slips into a log.
    @Override
    public String toString() {
        return "CheckIn[" + id + "]";
    }
}
