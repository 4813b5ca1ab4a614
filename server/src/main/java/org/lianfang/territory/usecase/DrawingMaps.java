package org.lianfang.territory.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.model.Pieces;
import org.lianfang.territory.store.AreasInMemory;
import org.lianfang.territory.store.Boundaries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Draws an area and its children: by their true outlines where a boundary file brought them, else by schematic
/// pieces of the outline above. Maps are kept in memory for a minute, or until this server changes an area.
@Service
public class DrawingMaps {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private final AreasInMemory areas;
    private final Boundaries boundaries;
    private final Cache<Drawn, Pieces> drawn =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    DrawingMaps(AreasInMemory areas, Boundaries boundaries) {
        this.areas = areas;
        this.boundaries = boundaries;
    }

    private record Drawn(AreaKey area, long revision) {}

    /// @param children in order of their keys
    public record Map(Area self, List<Area> children, Pieces pieces) {}

    @Needs(Permission.READ_TERRITORY)
    @Transactional(readOnly = true)
    public Map draw(AreaKey key) {
        var area = areas.find(key).orElseThrow(() -> TerritoryRefusal.UNKNOWN_AREA.with("area", key));
        var pieces = pieces(key);
        var children = areas.children(key).stream()
                .filter(child -> pieces.children().containsKey(child.key()))
                .toList();
        return new Map(area, children, pieces);
    }

    private Pieces pieces(AreaKey key) {
        var revision = areas.revision();
        var known = drawn.getIfPresent(new Drawn(key, revision));
        if (known != null) {
            return known;
        }
        var made = make(key);
        drawn.put(new Drawn(key, revision), made);
        return made;
    }

    private Pieces make(AreaKey key) {
        var children = areas.childrenOf(key);
        var outlines = boundaries.of(children);
        var own = Optional.ofNullable(boundaries.of(List.of(key)).get(key));
        return outlines.isEmpty()
                ? Pieces.cut(key, own.map(DrawingMaps::drawnTrue).orElseGet(() -> withinParent(key)), children)
                : Pieces.join(own, children, outlines);
    }

    /// The outline as the map of the parent shows it, so that one map continues in the next.
    private Pieces.Shape withinParent(AreaKey key) {
        var parent = key.parent();
        if (parent.isPresent()) {
            var shape = pieces(parent.get()).children().get(key);
            if (shape != null) {
                return shape;
            }
        }
        return new Pieces.Shape(Pieces.anySquare(), true);
    }

    private static Pieces.Shape drawnTrue(org.locationtech.jts.geom.Geometry outline) {
        return new Pieces.Shape(Pieces.simplified(outline), false);
    }
}
