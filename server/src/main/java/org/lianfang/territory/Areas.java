package org.lianfang.territory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;

/// What other modules may ask about areas. Present areas unless said otherwise. Not limited by scope: names and
/// the tree are no secret.
public interface Areas {

    Optional<Area> find(AreaKey key);

    boolean exists(AreaKey key);

    /// Names by key; keys unknown are absent.
    Map<AreaKey, String> names(Collection<AreaKey> keys);

    /// From the highest area to this one.
    List<Area> path(AreaKey key);

    /// Where a place is, as people say it: the names from one level down to the area itself, `新市渡镇 自搭桥村 第3网格`.
    /// A higher area has its own name only; keys unknown are absent.
    default Map<AreaKey, String> places(Collection<AreaKey> keys, AreaLevel from) {
        var places = new HashMap<AreaKey, String>();
        for (var key : keys) {
            var path = path(key);
            if (!path.isEmpty()) {
                var said = path.stream()
                        .filter(area -> area.level().compareTo(from) >= 0)
                        .map(Area::name)
                        .collect(Collectors.joining(" "));
                places.put(key, said.isEmpty() ? path.getLast().name() : said);
            }
        }
        return places;
    }

    /// Present areas from the province to the village that are called so, simplified or traditional, with or
    /// without what sort of area they are: `长沙` is 长沙市 and 长沙县. Of the county and higher if there are any, else
    /// of what is smaller; nothing when there are too many to tell.
    List<Area> called(String said);

    /// Present children in order of their keys.
    List<Area> children(AreaKey key);
}
