package org.lianfang.gates.model;

import java.util.UUID;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaScope;

/// A checked crossing on its way to the database.
///
/// @param caller who recorded it
/// @param scope in which the caller may record
public record Pending(Crossing crossing, Caller caller, AreaScope scope) {

    public UUID id() {
        return crossing.id();
    }
}
