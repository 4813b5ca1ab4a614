package org.lianfang.territory.model;

import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;

/// One row of a division file.
///
/// @param level by the number of digits of its code; the key's own level is higher where the digits are zeros
/// @param row of the file, the header being 1
public record Division(AreaKey key, AreaLevel level, String name, String file, long row) {}
