package org.lianfang.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;

/// One area in one edition.
///
/// @param pinyin Latin spelling of the name, for readers of English
/// @param validTo first day on which it no longer exists; absent while it does
public record Area(
        AreaKey key,
        String name,
        String pinyin,
        AreaLevel level,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
