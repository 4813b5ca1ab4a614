package org.lianfang.scenarios.testing;

import java.util.List;
import java.util.UUID;
import org.lianfang.scenarios.ground.Division;

/// Where samples are taken.
///
/// @param serves division codes whose people come here
/// @param guests weight among the stations to which people come who are not registered
public record Station(
        UUID id, String code, String name, Setting setting, Spot spot, Pace pace, List<String> serves, int guests) {

    /// In the API's words.
    public enum Setting {
        ISOLATION_SITE,
        SEALED_BUILDING,
        COMMUNITY
    }

    /// @param place in words
    /// @param driveMinutes to the lab
    public record Spot(Division area, String place, int driveMinutes) {}

    /// @param desks that work side by side
    public record Pace(int samplesPerHour, int desks) {

        /// Between two swabs of one desk.
        long millisPerSwab() {
            return 3_600_000L * desks / samplesPerHour;
        }
    }

    boolean serves(Division village) {
        return serves.stream().anyMatch(code -> village.code().startsWith(code));
    }
}
