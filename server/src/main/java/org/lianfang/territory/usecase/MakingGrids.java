package org.lianfang.territory.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.store.AreasInMemory;
import org.lianfang.territory.store.StoredAreas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Divides villages into grids. A grid of the same name in the same village is the same grid, so asking again
/// answers the same.
@Service
public class MakingGrids {

    private static final int MOST = 1_000;

    private final MakingAreas making;
    private final StoredAreas stored;
    private final CivilDays days;
    private final AreasInMemory inMemory;
    private final AuditLog audit;

    MakingGrids(MakingAreas making, StoredAreas stored, CivilDays days, AreasInMemory inMemory, AuditLog audit) {
        this.making = making;
        this.stored = stored;
        this.days = days;
        this.inMemory = inMemory;
        this.audit = audit;
    }

    /// @param households how many live in it, when known
    public record Wish(
            AreaKey village, String name, @Nullable Integer households) {}

    /// @param from first day of the new grids; today when absent
    /// @return one grid per wish, in the same order
    @Needs(Permission.MANAGE_TERRITORY)
    @Transactional
    public List<Area> make(List<Wish> wishes, @Nullable LocalDate from) {
        if (wishes.isEmpty() || wishes.size() > MOST) {
            throw TerritoryRefusal.TOO_MANY_AT_ONCE.with("most", MOST);
        }
        var villages = new TreeSet<>(wishes.stream().map(Wish::village).toList());
        var known = new HashMap<AreaKey, Map<String, Area>>();
        for (var village : villages) {
            known.put(village, grids(village));
        }
        var made = new ArrayList<Area>();
        for (var wish : wishes) {
            var day = days.orToday(from, wish.village);
            made.add(java.util.Objects.requireNonNull(known.get(wish.village))
                    .computeIfAbsent(
                            PlainText.clean(wish.name), name -> making.make(wish.village, name, wish.households, day)));
        }
        for (var village : villages) {
            audit.record(Act.of("territory.make-grids", "area", village, village));
        }
        inMemory.forgetAfterCommit();
        return made;
    }

    /// Adds numbered grids: as many as asked for, with names that go on from those there are.
    @Needs(Permission.MANAGE_TERRITORY)
    @Transactional
    public List<Area> number(AreaKey village, int count, @Nullable LocalDate from) {
        if (count < 1 || count > MOST) {
            throw TerritoryRefusal.TOO_MANY_AT_ONCE.with("most", MOST);
        }
        var known = grids(village);
        var day = days.orToday(from, village);
        var made = new ArrayList<Area>();
        for (var number = 1; made.size() < count; number++) {
            var name = "第" + number + "网格";
            if (!known.containsKey(name)) {
                made.add(making.make(village, name, null, day));
            }
        }
        audit.record(Act.of("territory.make-grids", "area", village, village).withDetail(Map.of("count", count)));
        inMemory.forgetAfterCommit();
        return made;
    }

    private Map<String, Area> grids(AreaKey village) {
        Access.requireWithin(village);
        if (village.level() != AreaLevel.VILLAGE) {
            throw TerritoryRefusal.NOT_A_VILLAGE.with("area", village);
        }
        making.hold(village);
        var grids = new HashMap<String, Area>();
        stored.children(village, -1, MOST).forEach(grid -> grids.put(grid.area().name(), grid.area()));
        return grids;
    }
}
