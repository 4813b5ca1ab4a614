package org.lianfang.command.usecase;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.lianfang.command.model.ReportDefinition;
import org.lianfang.indicators.Figures;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The figures of the present day, for screens that were let into the area when they opened.
@Service
public class ReadingTodaysFigures {

    private final Viewpoints viewpoints;
    private final Figures figures;
    private final ReportDefinition definition;

    ReadingTodaysFigures(Viewpoints viewpoints, Figures figures, ReportDefinition definition) {
        this.viewpoints = viewpoints;
        this.figures = figures;
        this.definition = definition;
    }

    public record Today(LocalDate day, Map<String, Long> values) {}

    /// Reads within the scope that is bound already.
    @Transactional(readOnly = true)
    public Today of(AreaKey area) {
        Access.requireWithin(area);
        var today = viewpoints.todayIn(area);
        return new Today(today, new TreeMap<>(figures.totals(area, today, today, definition.indicators())));
    }
}
