package org.lianfang.zones;

import java.time.Instant;
import org.lianfang.kernel.area.AreaKey;

/// What other modules may ask about zones. Sees every area; answers come from memory, a zone that another server
/// raised is known within seconds.
public interface Zones {

    /// The gravest level of the zones that hold the whole of an area; single buildings do not count.
    Level levelAt(AreaKey area, Instant moment);

    /// The gravest level of the zones that hold, are or lie in an area.
    Level levelAround(AreaKey area, Instant moment);
}
