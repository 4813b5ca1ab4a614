package org.lianfang.scenarios.gates;

import java.util.UUID;
import org.lianfang.scenarios.ground.Division;

/// A gate where vehicles and people are stopped, around the clock.
/// @param position longitude and latitude in degrees @param traffic how much of it, of what kind, from where
public record Gate(UUID id, String code, String name, Kind kind, Division area, Position position, Traffic traffic) {

    /// In the API's words. Each kind has its own day: share of the traffic by hour.
    public enum Kind {
        MOTORWAY(8, 6, 5, 5, 7, 12, 24, 42, 58, 66, 70, 66, 56, 60, 68, 72, 70, 66, 58, 48, 38, 28, 19, 12),
        ROAD(5, 3, 3, 3, 5, 12, 30, 52, 66, 70, 68, 60, 48, 54, 64, 68, 68, 64, 50, 36, 26, 18, 12, 8),
        STATION(6, 2, 2, 3, 10, 22, 38, 52, 60, 62, 58, 54, 52, 56, 60, 62, 60, 58, 54, 48, 40, 34, 24, 14),
        FERRY(1, 1, 1, 1, 2, 10, 36, 58, 64, 66, 64, 56, 44, 52, 62, 64, 60, 46, 26, 12, 6, 3, 2, 1),
        VILLAGE(2, 1, 1, 1, 4, 16, 44, 66, 68, 62, 58, 54, 44, 46, 54, 58, 62, 64, 48, 30, 18, 11, 6, 3),
        ESTATE(5, 2, 2, 2, 5, 16, 42, 68, 70, 60, 56, 58, 50, 44, 48, 54, 60, 68, 62, 48, 36, 26, 16, 9);

        private final int[] hours;

        Kind(int... hours) {
            this.hours = hours;
        }

        /// @param hour 0 to 23
        public int weight(int hour) {
            return hours[hour];
        }

        boolean isLocal() {
            return this == VILLAGE || this == ESTATE;
        }
    }

    /// @param place where it stands, in words
    public record Position(double lon, double lat, String place) {}

    /// @param vehicles weight among the gates @param riders weight of the people besides drivers
    /// @param onFoot share of these who walk @param beyond group of places on the far side, or NEAR
    public record Traffic(int vehicles, int riders, double onFoot, String beyond) {}
}
