package org.lianfang.command.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.CommandRefusal;
import org.lianfang.indicators.Figures;
import org.lianfang.indicators.Indicator;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Area;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The value of one indicator in each area of a map.
@Service
public class ColouringTheMap {

    private final Viewpoints viewpoints;
    private final Areas areas;
    private final Figures figures;
    private final List<Indicator> indicators;

    ColouringTheMap(Viewpoints viewpoints, Areas areas, Figures figures, List<Indicator> indicators) {
        this.viewpoints = viewpoints;
        this.areas = areas;
        this.figures = figures;
        this.indicators = List.copyOf(indicators);
    }

    /// What a map shows: the day alone, or everything since the response began.
    public enum Span {
        DAY,
        SINCE_ACTIVATION
    }

    public record AreaValue(AreaKey areaKey, long value) {}

    /// One value per present child, zeros included.
    @Needs(Permission.READ_COMMAND)
    @Transactional(readOnly = true)
    public List<AreaValue> of(AreaKey area, @Nullable LocalDate day, String indicator, Span span) {
        if (indicators.stream().noneMatch(known -> known.code().equals(indicator))) {
            throw CommandRefusal.UNKNOWN_INDICATOR.with("indicator", indicator);
        }
        var viewpoint = viewpoints.of(area, day);
        var children = areas.children(area).stream().map(Area::key).toList();
        var from = switch (span) {
            case DAY -> viewpoint.day();
            case SINCE_ACTIVATION -> viewpoint.since();
        };
        var values = new HashMap<AreaKey, Long>();
        for (var figure : figures.byChild(children, from, viewpoint.day(), List.of(indicator))) {
            values.put(figure.area(), figure.value());
        }
        return children.stream()
                .map(child -> new AreaValue(child, values.getOrDefault(child, 0L)))
                .toList();
    }
}
