package org.lianfang.command.model;

import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;

/// An area with its names, as they were when somebody looked.
///
/// @param pinyin Latin spelling, for readers of English
public record Place(AreaKey areaKey, String name, String pinyin, AreaLevel level) {

    public static final Place NATION = new Place(AreaKey.NATION, "全国", "Nationwide", AreaLevel.NATION);
}
