package org.lianfang.indicators.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.indicators.Figures;
import org.lianfang.indicators.IndicatorRefusal;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Reads figures: what is folded plus what waits, in one statement and so of one moment.
@Repository
@Transactional(readOnly = true)
class DailyFigures implements Figures {

    /// Three years.
    private static final int MOST_DAYS = 1_100;

    private final JdbcClient jdbc;
    private final KnownIndicators known;

    DailyFigures(JdbcClient jdbc, KnownIndicators known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    @Override
    public Map<String, Long> totals(AreaKey area, LocalDate from, LocalDate to, Collection<String> codes) {
        var totals = new HashMap<String, Long>();
        codes.forEach(code -> totals.put(code, 0L));
        byDayBefore(area, from, to, codes).forEach(figure -> totals.merge(figure.code(), figure.value(), Long::sum));
        return totals;
    }

    @Override
    public List<DayFigure> byDay(AreaKey area, LocalDate from, LocalDate to, Collection<String> codes) {
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw IndicatorRefusal.TOO_MANY_DAYS.with("limit", MOST_DAYS);
        }
        var stocks = known.stocksAmong(codes);
        var figures = new ArrayList<DayFigure>();
        var changes = new HashMap<LocalDate, Map<String, Long>>();
        for (var figure : byDayBefore(area, from, to, codes)) {
            if (stocks.contains(figure.code())) {
                changes.computeIfAbsent(figure.day(), day -> new HashMap<>())
                        .merge(figure.code(), figure.value(), Long::sum);
            } else if (figure.value() != 0) {
                figures.add(figure);
            }
        }
        var levels = new HashMap<>(changes.getOrDefault(from.minusDays(1), Map.of()));
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            changes.getOrDefault(day, Map.of()).forEach((code, change) -> levels.merge(code, change, Long::sum));
            for (var level : levels.entrySet()) {
                if (level.getValue() != 0) {
                    figures.add(new DayFigure(day, level.getKey(), level.getValue()));
                }
            }
        }
        figures.sort(java.util.Comparator.comparing(DayFigure::day).thenComparing(DayFigure::code));
        return figures;
    }

    /// Sums by day; what a stock had before `from` is put on the day before it.
    private List<DayFigure> byDayBefore(AreaKey area, LocalDate from, LocalDate to, Collection<String> codes) {
        Access.requireWithin(area);
        requireDays(from, to);
        return jdbc.sql("""
                select greatest(day, :from::date - 1) as day, indicator as code, sum(value) as value
                from (
                  select day, indicator, value from indicators.daily
                  where area_key = :low and indicator = any (:codes) and day <= :to
                    and (day >= :from or indicator = any (:stocks))
                  union all
                  select day, indicator, change from indicators.change
                  where area_key >= :low and area_key < :high and indicator = any (:codes) and day <= :to
                    and (day >= :from or indicator = any (:stocks))
                ) as figure
                group by 1, 2
                """)
                .param("low", area.low())
                .param("high", area.high())
                .param("from", from)
                .param("to", to)
                .param("codes", codes.toArray(String[]::new))
                .param("stocks", known.stocksAmong(codes).toArray(String[]::new))
                .query(DayFigure.class)
                .list();
    }

    @Override
    public List<AreaFigure> byChild(
            Collection<AreaKey> children, LocalDate from, LocalDate to, Collection<String> codes) {
        children.forEach(Access::requireWithin);
        requireDays(from, to);
        return jdbc.sql("""
                with child as (select * from unnest(:lows, :highs) as child (low, high))
                select low, indicator, sum(value) as value
                from (
                  select area_key as low, indicator, value from indicators.daily
                  where area_key = any (:lows) and indicator = any (:codes) and day <= :to
                    and (day >= :from or indicator = any (:stocks))
                  union all
                  select low, indicator, change from indicators.change
                  join child on area_key >= low and area_key < high
                  where indicator = any (:codes) and day <= :to and (day >= :from or indicator = any (:stocks))
                ) as figure
                group by low, indicator
                having sum(value) <> 0
                order by low, indicator
                """)
                .param(
                        "lows",
                        children.stream().mapToLong(AreaKey::low).distinct().toArray())
                .param(
                        "highs",
                        children.stream().distinct().mapToLong(AreaKey::high).toArray())
                .param("from", from)
                .param("to", to)
                .param("codes", codes.toArray(String[]::new))
                .param("stocks", known.stocksAmong(codes).toArray(String[]::new))
                .query((row, number) -> new AreaFigure(
                        new AreaKey(row.getLong("low")), row.getString("indicator"), row.getLong("value")))
                .list();
    }

    private static void requireDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw IndicatorRefusal.DAYS_NOT_VALID.with("from", from, "to", to);
        }
    }
}
