package org.lianfang.territory.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.model.Outline;
import org.lianfang.territory.model.OutlineReader;
import org.lianfang.territory.store.AreasInMemory;
import org.lianfang.territory.store.Boundaries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes true outlines from a GeoJSON file; importing again replaces them.
@Service
public class ImportingBoundaries {

    private final Boundaries boundaries;
    private final AreasInMemory areas;
    private final AuditLog audit;
    private final InstantSource clock;

    ImportingBoundaries(Boundaries boundaries, AreasInMemory areas, AuditLog audit, InstantSource clock) {
        this.boundaries = boundaries;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param notTaken codes of features that are no present area, or outside the caller's areas
    /// @param points that are kept
    public record Report(
            int imported,
            List<String> notTaken,
            int points,
            int repeatedPointsRemoved,
            int ringsTurned,
            int madeValid) {}

    /// @param source name of the file, kept with each outline
    @Needs(Permission.MANAGE_TERRITORY)
    @Transactional
    public Report take(String source, byte[] geoJson) {
        var outlines = new OutlineReader().read(geoJson);
        if (outlines.isEmpty()) {
            throw TerritoryRefusal.GEOJSON_NOT_VALID.with();
        }
        var taken = new ArrayList<Outline>();
        var notTaken = new ArrayList<String>();
        for (var outline : outlines) {
            if (mayTake(outline)) {
                var key = AreaKey.of(outline.code());
                boundaries.put(key, outline.shape(), source, clock.instant());
                audit.record(Act.of("territory.import-boundary", "area", key, key)
                        .withDetail(Map.of("points", outline.shape().getNumPoints())));
                taken.add(outline);
            } else {
                notTaken.add(outline.code());
            }
        }
        areas.forgetAfterCommit();
        return new Report(
                taken.size(),
                notTaken,
                taken.stream().mapToInt(one -> one.shape().getNumPoints()).sum(),
                taken.stream().mapToInt(one -> one.repairs().repeatedPoints()).sum(),
                taken.stream().mapToInt(one -> one.repairs().ringsTurned()).sum(),
                (int) taken.stream().filter(one -> one.repairs().madeValid()).count());
    }

    private boolean mayTake(Outline outline) {
        try {
            var key = AreaKey.of(outline.code());
            return Access.scope().contains(key) && areas.exists(key);
        } catch (IllegalArgumentException notACode) {
            return false;
        }
    }
}
