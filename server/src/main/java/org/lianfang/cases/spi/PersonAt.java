package org.lianfang.cases.spi;

import java.time.Instant;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;

/// Somebody was at a place.
///
/// @param fact by which the same is known when it is told again
/// @param person resident, or case that is not in the register
/// @param to the first moment after it; the same as `from` where only a moment is known
public record PersonAt(UUID fact, UUID person, Place place, Instant from, Instant to, Setting setting, Seat seat) {

    /// What people share the air of.
    ///
    /// @param key such as `household:<id>`; the same text is the same place
    /// @param label as people call it; empty where the kind says enough
    /// @param area where it is; decides by which rules a moment is widened
    public record Place(String key, String label, AreaKey area) {

        @Override
        public String toString() {
            return "Place[***]";
        }
    }

    public static PersonAt moment(UUID fact, UUID person, Place place, Instant at, Setting setting) {
        return new PersonAt(fact, person, place, at, at, setting, Seat.UNKNOWN);
    }

    public PersonAt lasting(Instant from, Instant to) {
        return new PersonAt(fact, person, place, from, to, setting, seat);
    }

    /// Where somebody was never slips into a log.
    @Override
    public String toString() {
        return "PersonAt[" + fact + "]";
    }
}
