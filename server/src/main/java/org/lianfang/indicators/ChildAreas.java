package org.lianfang.indicators;

import java.util.List;
import org.lianfang.kernel.area.AreaKey;

/// Offered by the territory module, which knows the tree: present children of an area, in order of their keys.
public interface ChildAreas {
    List<AreaKey> childrenOf(AreaKey area);
}
