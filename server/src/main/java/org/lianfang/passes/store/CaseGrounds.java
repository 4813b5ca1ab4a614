package org.lianfang.passes.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.model.GroundFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Grounds that rest on a plan of a contact or on a case, and up to which version these were heard.
@Repository
public class CaseGrounds {

    private final JdbcClient jdbc;

    CaseGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whoever tells of the same at the same moment waits for the other.
    ///
    /// @return false when this or something later was heard before
    public boolean hear(UUID source, int version, AreaKey area, Instant now) {
        return jdbc.sql("""
                        insert into passes.told as told (source_id, area_key, version, told_at)
                        values (:source, :area, :version, :now)
                        on conflict (source_id) do update
                        set area_key = excluded.area_key, version = excluded.version, told_at = excluded.told_at
                        where told.version < excluded.version
                        """)
                        .param("source", source)
                        .param("area", area.value())
                        .param("version", version)
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    /// Those that nothing has ended but perhaps the clock.
    public List<GroundFact> open(UUID source) {
        return jdbc.sql("""
                        select g.*, null::timestamptz as ended_at
                        from passes.grounds g
                        where g.source = 'CASES' and g.evidence = :source
                          and not exists (select from passes.ground_endings e where e.ground_id = g.id)
                        order by g.id
                        """)
                .param("source", source.toString())
                .query(Grounds::read)
                .list();
    }
}
