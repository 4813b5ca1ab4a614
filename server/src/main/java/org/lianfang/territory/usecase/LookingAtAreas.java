package org.lianfang.territory.usecase;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.model.Spelling;
import org.lianfang.territory.store.AreaChanges;
import org.lianfang.territory.store.AreaSearch;
import org.lianfang.territory.store.AreasInMemory;
import org.lianfang.territory.store.StoredAreas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looking around in the tree. The division codes are public, so whoever may read the territory anywhere may read
/// its names everywhere: a gate must be able to name where somebody comes from.
@Service
public class LookingAtAreas {

    private static final int LONGEST_QUERY = 100;

    private final StoredAreas stored;
    private final AreaChanges changes;
    private final AreasInMemory inMemory;
    private final AreaSearch search;

    LookingAtAreas(StoredAreas stored, AreaChanges changes, AreasInMemory inMemory, AreaSearch search) {
        this.stored = stored;
        this.changes = changes;
        this.inMemory = inMemory;
        this.search = search;
    }

    /// @param successors in which an ended area goes on
    public record Detail(StoredAreas.Row row, List<Area> path, StoredAreas.Holding holding, List<AreaKey> successors) {}

    /// @param holding absent for what holds no grids: grids and cells themselves
    public record Child(StoredAreas.Row row, StoredAreas.@Nullable Holding holding) {}

    /// The highest areas in which the caller may read the territory; the provinces for the whole country.
    @Needs(Permission.READ_TERRITORY)
    @Transactional(readOnly = true)
    public List<Area> roots() {
        return Access.scope().contains(AreaKey.NATION)
                ? inMemory.children(AreaKey.NATION)
                : stored.tops(Access.scope());
    }

    @Needs(Permission.READ_TERRITORY)
    @Transactional(readOnly = true)
    public Detail detail(AreaKey key) {
        var row = stored.find(key).orElseThrow(() -> TerritoryRefusal.UNKNOWN_AREA.with("area", key));
        var history = row.area().validTo() == null ? List.<AreaChanges.Entry>of() : changes.of(key);
        var successors = history.stream()
                .map(entry -> entry.change().successors())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Detail(row, inMemory.path(key), stored.holding(key), successors);
    }

    @Needs(Permission.READ_TERRITORY)
    public List<Area> path(AreaKey key) {
        return inMemory.path(key);
    }

    @Needs(Permission.READ_TERRITORY)
    @Transactional(readOnly = true)
    public List<Child> children(AreaKey parent, long after, int limit) {
        var rows = stored.children(parent, after, limit);
        var holdings = new HashMap<AreaKey, StoredAreas.Holding>();
        rows.stream()
                .map(row -> row.area().level())
                .filter(level -> level.compareTo(AreaLevel.GRID) < 0)
                .distinct()
                .forEach(level -> holdings.putAll(stored.holdings(parent, level)));
        return rows.stream().map(row -> child(row, holdings)).toList();
    }

    private static Child child(StoredAreas.Row row, Map<AreaKey, StoredAreas.Holding> holdings) {
        var holds = row.area().level().compareTo(AreaLevel.GRID) < 0;
        return new Child(row, holds ? holdings.getOrDefault(row.area().key(), StoredAreas.Holding.NONE) : null);
    }

    @Needs(Permission.READ_TERRITORY)
    @Transactional(readOnly = true)
    public List<AreaChanges.Entry> history(AreaKey key) {
        if (stored.find(key).isEmpty()) {
            throw TerritoryRefusal.UNKNOWN_AREA.with("area", key);
        }
        return changes.of(key);
    }

    /// By code, name (simplified or traditional), pinyin or initials; names that begin so first, then names that
    /// contain it.
    @Needs(Permission.READ_TERRITORY)
    @Transactional(readOnly = true)
    public List<Area> search(String query, @Nullable AreaLevel level, int limit) {
        var asked = PlainText.clean(query);
        if (asked.isEmpty() || asked.length() > LONGEST_QUERY) {
            return List.of();
        }
        if (asked.length() <= AreaLevel.CELL.digits() && asked.chars().allMatch(one -> one >= '0' && one <= '9')) {
            return search.byCode(asked, level, limit);
        }
        var name = ZhConverterUtil.toSimple(asked);
        var letters = Spelling.fold(asked);
        return search.byName(name, letters.isEmpty() ? name : letters, level, limit);
    }
}
