package org.lianfang.scenarios.play;

import java.util.List;
import org.lianfang.scenarios.AskedFigure;

/// What some cities do beside having a territory, people and organisations. May be repeated, like every step.
interface Act {

    /// Who works there and where: before anybody is registered.
    void staff();

    /// @return records that were new to the server
    long perform(Settled people);

    /// What should be counted at the end, and what the server counts.
    default List<AskedFigure> figures() {
        return List.of();
    }
}
