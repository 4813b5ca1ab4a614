package org.lianfang.territory;

import java.util.List;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces.
public sealed interface TerritoryEvent {

    /// The area ended; what belonged to it goes on in its successors.
    record AreaSucceeded(AreaKey ended, List<AreaKey> successors) implements TerritoryEvent {}
}
