package org.lianfang.testing.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What one station did in a round.
///
/// @param samplesPerHour what it is planned for
/// @param waiting sealed tubes that no courier has taken
/// @param hours in which it took any sample, in order
public record StationHours(UUID station, String code, String name, int samplesPerHour, long waiting, List<Hour> hours) {

    public record Hour(Instant begins, long samples) {}

    public long samples() {
        return hours.stream().mapToLong(Hour::samples).sum();
    }
}
