package org.lianfang.testing.model;

import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.time.DeviceMoment;

/// What a sampling desk tells.
public sealed interface DeskFact {

    /// Made by the device.
    UUID id();

    /// A swab went into a tube.
    ///
    /// @param capacity of the tube, if it is a new one
    record Taken(
            UUID id,
            UUID round,
            Place place,
            int capacity,
            TubeCode tube,
            DeviceMoment moment,
            LocalDate day,
            Subject subject)
            implements DeskFact {}

    /// Where it was taken.
    record Place(UUID station, Setting setting, AreaKey area) {}

    /// A swab is not in its tube, or not of that person.
    record Voided(UUID id, UUID sample, Reason reason) implements DeskFact {}

    /// A swab lies in another tube than it was recorded for.
    ///
    /// @param id of the sample that replaces it
    record Moved(UUID id, UUID sample, TubeCode tube) implements DeskFact {}

    /// Nothing goes into the tube any more.
    record Closed(UUID id, Place place, TubeCode tube, DeviceMoment moment, LocalDate day) implements DeskFact {}

    enum Reason {
        MISTAKE,
        WRONG_PERSON,
        WRONG_TUBE,
        NO_SWAB,
        OTHER
    }
}
