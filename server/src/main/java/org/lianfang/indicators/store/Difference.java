package org.lianfang.indicators.store;

import java.time.LocalDate;
import org.lianfang.kernel.area.AreaKey;

/// A figure that is not what its facts say.
///
/// @param kind whether the area's own counter is wrong, or what was summed up for it
public record Difference(Kind kind, LocalDate day, AreaKey area, String indicator, long counted, long recounted) {

    public enum Kind {
        COUNTER,
        SUM
    }
}
