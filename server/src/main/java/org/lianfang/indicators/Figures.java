package org.lianfang.indicators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.area.AreaKey;

/// Reads the counters. All of these cost the same at ten thousand and at ten million facts.
public interface Figures {

    /// Totals of an area from one day to another, both included; for a stock the value at the end of `to`.
    Map<String, Long> totals(AreaKey area, LocalDate from, LocalDate to, Collection<String> codes);

    /// One row per day and code, zeros left out; a stock's row is its value at the end of the day.
    List<DayFigure> byDay(AreaKey area, LocalDate from, LocalDate to, Collection<String> codes);

    /// One row per child area and code, zeros left out.
    List<AreaFigure> byChild(Collection<AreaKey> children, LocalDate from, LocalDate to, Collection<String> codes);

    record DayFigure(LocalDate day, String code, long value) {}

    record AreaFigure(AreaKey area, String code, long value) {}
}
