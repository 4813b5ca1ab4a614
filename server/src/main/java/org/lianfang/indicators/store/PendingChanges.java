package org.lianfang.indicators.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Appends changes. Appending takes no lock on anything that exists, so writers of the same gate, village or day
/// neither wait for each other's commit nor dead-lock; folding sums the changes up a moment later.
@Repository
class PendingChanges implements Counters {

    private final JdbcClient jdbc;
    private final KnownIndicators known;

    private record Cell(LocalDate day, AreaKey area, String indicator) {}

    PendingChanges(JdbcClient jdbc, KnownIndicators known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<Count> counts) {
        var sums = sums(counts);
        if (sums.isEmpty()) {
            return;
        }
        var areas = new long[sums.size()];
        var changes = new long[sums.size()];
        var days = new String[sums.size()];
        var indicators = new String[sums.size()];
        var row = 0;
        for (var sum : sums.entrySet()) {
            areas[row] = sum.getKey().area.value();
            changes[row] = sum.getValue();
            days[row] = sum.getKey().day.toString();
            indicators[row] = sum.getKey().indicator;
            row++;
        }
        jdbc.sql("""
                insert into indicators.change (area_key, change, day, indicator)
                select area_key, change, day::date, indicator
                from unnest(:areas, :changes, :days, :indicators) as change (area_key, change, day, indicator)
                """)
                .param("areas", areas)
                .param("changes", changes)
                .param("days", days)
                .param("indicators", indicators)
                .update();
    }

    private Map<Cell, Long> sums(Collection<Count> counts) {
        var sums = new HashMap<Cell, Long>();
        for (var count : counts) {
            known.of(count.indicator());
            sums.merge(new Cell(count.day(), count.area(), count.indicator()), count.change(), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
