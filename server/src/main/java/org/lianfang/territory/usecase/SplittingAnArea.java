package org.lianfang.territory.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.store.AreaChanges.Kind;
import org.lianfang.territory.store.StoredAreas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Splits a grid or cell into two or more. Every cell of a split grid goes to exactly one part.
@Service
public class SplittingAnArea {

    private final ChangingAreas changing;
    private final CivilDays days;

    SplittingAnArea(ChangingAreas changing, CivilDays days) {
        this.changing = changing;
        this.days = days;
    }

    /// @param cells present cells that go to this part
    public record Part(String name, @Nullable Integer households, List<AreaKey> cells) {}

    @Needs(Permission.MANAGE_TERRITORY)
    @Transactional
    public List<Area> split(AreaKey key, List<Part> parts, int version) {
        var row = changing.hold(key, version);
        var names = new HashSet<String>();
        parts.forEach(part -> names.add(part.name.strip()));
        if (parts.size() < 2 || names.size() != parts.size()) {
            throw TerritoryRefusal.PARTS_NOT_VALID.with();
        }
        var cells = assigned(changing.cellsOf(key), parts);
        var parent = key.parent().orElseThrow();
        changing.making().hold(parent);
        var today = days.today(key);
        var made = new ArrayList<Area>();
        for (var part : parts) {
            if (!part.name.strip().equals(row.area().name())) {
                changing.requireFreeName(parent, part.name);
            }
            var next = changing.making().make(parent, part.name, part.households, today);
            changing.carryOver(part.cells.stream().map(cells::get).toList(), next.key(), Kind.SPLIT, today);
            made.add(next);
        }
        changing.end(row.area(), Kind.SPLIT, today, made);
        changing.finish("territory.split", key, made);
        return made;
    }

    private static HashMap<AreaKey, StoredAreas.Row> assigned(List<StoredAreas.Row> cells, List<Part> parts) {
        var byKey = new HashMap<AreaKey, StoredAreas.Row>();
        cells.forEach(cell -> byKey.put(cell.area().key(), cell));
        var assigned = parts.stream().flatMap(part -> part.cells.stream()).toList();
        if (assigned.size() != cells.size() || !byKey.keySet().equals(new HashSet<>(assigned))) {
            throw TerritoryRefusal.CELLS_NOT_ASSIGNED.with();
        }
        return byKey;
    }
}
