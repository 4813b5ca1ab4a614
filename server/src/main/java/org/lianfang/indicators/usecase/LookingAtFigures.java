package org.lianfang.indicators.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lianfang.indicators.ChildAreas;
import org.lianfang.indicators.Figures;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Figures of an area, in total, by day, or by the areas in it.
@Service
public class LookingAtFigures {

    private final Figures figures;
    private final ChildAreas tree;

    LookingAtFigures(Figures figures, ChildAreas tree) {
        this.figures = figures;
        this.tree = tree;
    }

    @Needs(Permission.READ_COMMAND)
    @Transactional(readOnly = true)
    public Map<String, Long> totals(AreaKey area, LocalDate from, LocalDate to, Collection<String> codes) {
        return figures.totals(area, from, to, codes);
    }

    @Needs(Permission.READ_COMMAND)
    @Transactional(readOnly = true)
    public List<Figures.DayFigure> byDay(AreaKey area, LocalDate from, LocalDate to, Collection<String> codes) {
        return figures.byDay(area, from, to, codes);
    }

    @Needs(Permission.READ_COMMAND)
    @Transactional(readOnly = true)
    public List<Figures.AreaFigure> byChild(AreaKey area, LocalDate from, LocalDate to, Collection<String> codes) {
        Access.requireWithin(area);
        return figures.byChild(tree.childrenOf(area), from, to, codes);
    }
}
