package org.lianfang.scenarios.testing;

import java.util.List;
import java.util.UUID;

/// A tube that was filled and sealed at a desk. @param single for a person alone, wherever the station is
public record Tube(String code, Station station, int desk, boolean single, List<Swab> swabs, Seal seal) {

    /// @param id of the message that tells of it
    public record Seal(UUID id, long atMillis) {}
}
