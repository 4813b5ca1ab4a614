package org.lianfang.testing.model;

import java.util.UUID;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaScope;

/// A checked fact on its way to the database.
///
/// @param caller who recorded it
/// @param scope in which the caller may record
public record Pending(DeskFact fact, Caller caller, AreaScope scope) {

    public UUID id() {
        return fact.id();
    }
}
