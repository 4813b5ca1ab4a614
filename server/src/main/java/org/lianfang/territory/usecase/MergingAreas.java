package org.lianfang.territory.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.store.AreaChanges.Kind;
import org.lianfang.territory.store.StoredAreas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Merges grids, or cells, into one new area beside the first of them; their cells come along in order.
@Service
public class MergingAreas {

    private final ChangingAreas changing;
    private final CivilDays days;

    MergingAreas(ChangingAreas changing, CivilDays days) {
        this.changing = changing;
        this.days = days;
    }

    /// @param versions the areas to merge with the versions the caller saw, at least two; the first decides where
    @Needs(Permission.MANAGE_TERRITORY)
    @Transactional
    public Area merge(LinkedHashMap<AreaKey, Integer> versions, String name) {
        if (versions.size() < 2) {
            throw TerritoryRefusal.PARTS_NOT_VALID.with();
        }
        var held = new LinkedHashMap<AreaKey, StoredAreas.Row>();
        // In order of the keys, so that two merges of the same areas wait for each other and do not dead-lock.
        versions.keySet().stream()
                .sorted()
                .forEach(key -> held.put(key, changing.hold(key, Objects.requireNonNull(versions.get(key)))));
        var first = versions.firstEntry().getKey();
        for (var key : held.keySet()) {
            if (key.level() != first.level()) {
                throw TerritoryRefusal.OTHER_LEVEL.with("area", key);
            }
        }
        var parent = first.parent().orElseThrow();
        changing.making().hold(parent);
        if (held.values().stream().noneMatch(row -> row.area().name().equals(name.strip()))) {
            changing.requireFreeName(parent, name);
        }
        var today = days.today(first);
        var merged = changing.making().make(parent, name, households(held), today);
        for (var row : List.copyOf(held.values())) {
            changing.carryOver(changing.cellsOf(row.area().key()), merged.key(), Kind.MERGED, today);
            changing.end(row.area(), Kind.MERGED, today, List.of(merged));
            changing.finish("territory.merge", row.area().key(), new ArrayList<>(List.of(merged)));
        }
        return merged;
    }

    private static int households(Map<AreaKey, StoredAreas.Row> held) {
        return held.values().stream()
                .mapToInt(row -> Objects.requireNonNullElse(row.households(), 0))
                .sum();
    }
}
