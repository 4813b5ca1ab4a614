package org.lianfang.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.places.PlaceName;
import org.lianfang.tracing.Ground;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;

/// Somebody was at a place: an entry of a case's timeline, or of a list of passengers or guests.
///
/// @param caseId absent for those who are on a list only
/// @param area who may see it: that of the case, or of whoever brought the list
/// @param place as it was told
/// @param to first moment after it
public record Stay(
        UUID id,
        @Nullable UUID caseId,
        @Nullable UUID resident,
        AreaKey area,
        String place,
        Setting setting,
        Seat seat,
        Instant from,
        Instant to,
        String note) {

    /// How the same place is recognised however it is typed: width, case, spaces and dots do not
    /// count.
    public static String mark(String place) {
        return PlaceName.mark(place);
    }

    /// Where this was, so that the same place is the same text: a vehicle by its name alone,
    /// everything else within its city. Who checked in at a place of the register was there too.
    public String where() {
        if (PlaceName.isVenue(setting)) {
            return "venue:" + PlaceName.within(area, place);
        }
        return "told:" + (isVehicle() ? mark(place) : PlaceName.within(area, place));
    }

    private boolean isVehicle() {
        return ContactRules.groundOf(setting) == Ground.SAME_VEHICLE;
    }

    @Override
    public String toString() {
        return "Stay[" + id + "]";
    }
}
