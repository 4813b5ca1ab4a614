package org.lianfang.workforce;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.kernel.area.AreaKey;

/// What other modules may ask about the named workers of grids.
public interface GridWorkers {

    /// Present grids of an area that have no named worker on a day, in order of their keys.
    List<AreaKey> gridsWithout(AreaKey area, LocalDate day);
}
