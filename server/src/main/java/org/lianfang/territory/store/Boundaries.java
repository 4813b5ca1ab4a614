package org.lianfang.territory.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lianfang.kernel.area.AreaKey;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// True outlines of areas.
@Repository
public class Boundaries {

    private final JdbcClient jdbc;

    Boundaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(AreaKey area, Geometry shape, String source, Instant at) {
        jdbc.sql("""
                insert into territory.boundary (area_key, source, points, imported_at, shape)
                values (:key, :source, :points, :at, :shape)
                on conflict (area_key) do update
                set source = excluded.source, points = excluded.points, imported_at = excluded.imported_at,
                    shape = excluded.shape
                """)
                .param("key", area.value())
                .param("source", source)
                .param("points", shape.getNumPoints())
                .param("at", Timestamp.from(at))
                .param("shape", new WKBWriter().write(shape))
                .update();
    }

    /// Outlines by area; areas without one are absent.
    public Map<AreaKey, Geometry> of(Collection<AreaKey> areas) {
        var shapes = new HashMap<AreaKey, Geometry>();
        jdbc.sql("select area_key, shape from territory.boundary where area_key = any (:keys) order by area_key")
                .param("keys", areas.stream().mapToLong(AreaKey::value).toArray())
                .query(row -> {
                    shapes.put(new AreaKey(row.getLong("area_key")), read(row.getBytes("shape")));
                });
        return shapes;
    }

    private static Geometry read(byte[] shape) {
        try {
            return new WKBReader().read(shape);
        } catch (ParseException notWritten) {
            throw new IllegalStateException("A stored outline cannot be read", notWritten);
        }
    }
}
