package org.lianfang.testing.planning;

import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;

/// A building of the register: its smallest area, and what tells it apart there.
///
/// @param building empty for the houses of an area that have a door of their own
public record BuildingKey(AreaKey area, String building) {

    /// As many as a door has at most.
    private static final int LONGEST = 100;

    public BuildingKey {
        building = Fields.atMost(LONGEST, "building", building);
    }
}
