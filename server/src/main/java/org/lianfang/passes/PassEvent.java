package org.lianfang.passes;

import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces.
public sealed interface PassEvent {

    /// Somebody's colour is another one from now on.
    ///
    /// @param area where the person lives
    record StatusChanged(UUID resident, AreaKey area, Colour colour) implements PassEvent {}
}
