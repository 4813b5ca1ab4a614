package org.lianfang.scenarios.testing;

import java.util.List;
import java.util.UUID;

/// Tubes that are carried to the lab together. @param code printed on the box
public record Box(UUID id, String code, Station station, List<Tube> tubes, Way way) {

    /// @param miscounted how many the courier counted too few
    public record Way(Step packed, Step carried, Step received, int miscounted) {}

    /// @param id of the message that tells of it
    public record Step(UUID id, long atMillis) {}
}
