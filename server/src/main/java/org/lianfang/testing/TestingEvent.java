package org.lianfang.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces.
public sealed interface TestingEvent {

    /// A single sample was positive.
    ///
    /// @param resident who it is in the register; absent for guests
    /// @param area where the person lives; for a guest the area of the station
    record PersonTestedPositive(
            UUID sample, UUID round, @Nullable UUID resident, AreaKey area) implements TestingEvent {}

    /// A pool or an unclear single sample holds somebody until a single sample decides, or such a sample has decided.
    ///
    /// @param call the sample in the tube, by which the hold is known
    /// @param resident who it is in the register; absent for guests
    /// @param area where the person lives; for a guest the area of the station
    record HoldChanged(UUID call, @Nullable UUID resident, AreaKey area, boolean held) implements TestingEvent {}
}
