package org.lianfang.identity;

import java.time.ZoneId;
import org.lianfang.kernel.area.AreaKey;

/// What every page says about the response in an area. The response module knows and offers this.
public interface HouseBanner {

    /// Whether the people of the area's response are invented (a scenario or an exercise).
    boolean inventedPeople(AreaKey area);

    /// The zone in which the area's civil days are counted.
    ZoneId zone(AreaKey area);
}
