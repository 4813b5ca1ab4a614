package org.lianfang.territory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianfang.kernel.area.AreaKey;

/// What other modules may ask about areas. Present areas unless said otherwise. Not limited by scope: names and the
/// tree are
/// no secret.
public interface Areas {

    Optional<Area> find(AreaKey key);

    boolean exists(AreaKey key);

    /// Names by key; keys unknown are absent.
    Map<AreaKey, String> names(Collection<AreaKey> keys);

    /// From the highest area to this one.
    List<Area> path(AreaKey key);

    /// Present children in order of their keys.
    List<Area> children(AreaKey key);
}
