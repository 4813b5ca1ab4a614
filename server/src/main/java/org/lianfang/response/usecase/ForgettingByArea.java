package org.lianfang.response.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.Retention;
import org.lianfang.response.store.ForgettingRuns;
import org.springframework.stereotype.Component;

/// Each step is one transaction of its own: lock, forget, audit. The audit has one entry per county, so that whoever
/// watches over a county reads of it, and holds counts only.
@Component
class ForgettingByArea implements Forgetting {

    private final Retention retention;
    private final ForgettingRuns runs;
    private final AuditLog audit;

    ForgettingByArea(Retention retention, ForgettingRuns runs, AuditLog audit) {
        this.retention = retention;
        this.runs = runs;
        this.audit = audit;
    }

    @Override
    public long forget(KeptRecords kind, Shelf shelf) {
        var everywhere = retention.keptEverywhereFrom(kind.kind());
        if (everywhere.isEmpty()) {
            return 0;
        }
        var areas = shelf.inTransaction(() -> shelf.areas(everywhere.get()));
        var over = retention.over(kind.kind(), kind.begins(), areas);
        var gone = 0L;
        for (var from = 0; from < over.size(); from += shelf.areasAtOnce()) {
            var step = over.subList(from, Math.min(over.size(), from + shelf.areasAtOnce()));
            gone += shelf.inTransaction(() -> step(kind, shelf, step));
        }
        return gone;
    }

    @Override
    public void keepFrom(String kind) {
        runs.holdOff(kind);
    }

    private long step(KeptRecords kind, Shelf shelf, List<Kept> over) {
        runs.lock(kind.kind());
        var gone = shelf.forget(over);
        var total = 0L;
        for (var county : byCounty(gone).entrySet()) {
            total += county.getValue();
            audit.record(Act.of(module(kind) + ".forgotten", "kind", kind.kind(), county.getKey())
                    .withDetail(Map.of("count", county.getValue(), "keptFrom", keptFrom(over, county.getKey()))));
        }
        return total;
    }

    private static Map<AreaKey, Long> byCounty(Map<AreaKey, Long> gone) {
        var counties = new TreeMap<AreaKey, Long>();
        gone.forEach((area, count) -> {
            if (count > 0) {
                counties.merge(area.at(AreaLevel.COUNTY), count, Long::sum);
            }
        });
        return counties;
    }

    /// The newest of the days that its areas are kept from.
    private static String keptFrom(List<Kept> over, AreaKey county) {
        var days = new ArrayList<String>();
        for (var kept : over) {
            if (county.contains(kept.area())) {
                days.add(kept.from().toString());
            }
        }
        return days.stream().max(String::compareTo).orElse("");
    }

    private static String module(KeptRecords kind) {
        return kind.kind().substring(0, kind.kind().indexOf('.'));
    }
}
