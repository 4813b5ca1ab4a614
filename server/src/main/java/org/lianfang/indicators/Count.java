package org.lianfang.indicators;

import java.time.LocalDate;
import org.lianfang.kernel.area.AreaKey;

/// One change of one counter.
///
/// @param area the smallest area it belongs to
/// @param indicator code of an [Indicator]
/// @param change how much is added; negative for a correction or a departure
public record Count(LocalDate day, AreaKey area, String indicator, long change) {}
