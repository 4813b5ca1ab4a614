package org.lianfang.zones.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.zones.Level;
import org.lianfang.zones.model.Issuer;
import org.lianfang.zones.model.Lowering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proposals to lower a zone early, from the proposal to the decision.
@Repository
public class Lowerings {

    private final JdbcClient jdbc;

    Lowerings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known, or another one waits
    public boolean add(Lowering lowering) {
        return jdbc.sql("""
            insert into zones.lowerings
              (id, zone_id, area_key, stage_id, to_level, reason, evidence, proposed_by, proposer, proposed_at)
            values (:id, :zone, :area, :stage, :to, :reason, :evidence, :by, :name, :at)
            on conflict do nothing
            """)
                        .param("id", lowering.id())
                        .param("zone", lowering.zone())
                        .param("area", lowering.area().value())
                        .param("stage", lowering.stage())
                        .param("to", lowering.to().name())
                        .param("reason", lowering.reason().name())
                        .param("evidence", lowering.evidence())
                        .param("by", lowering.proposer().account())
                        .param("name", lowering.proposer().name())
                        .param("at", Rows.at(lowering.proposedAt()))
                        .update()
                == 1;
    }

    public Optional<Lowering> findLocked(UUID id) {
        return jdbc.sql("select * from zones.lowerings where id = :id for update")
                .param("id", id)
                .query(Lowerings::read)
                .optional();
    }

    public void decide(UUID id, Issuer by, Instant at, Lowering.Outcome outcome) {
        jdbc.sql("""
            update zones.lowerings
            set decided_by = :by, decider = :name, decided_at = :at, outcome = :outcome
            where id = :id and decided_at is null
            """)
                .param("id", id)
                .param("by", by.account())
                .param("name", by.name())
                .param("at", Rows.at(at))
                .param("outcome", outcome.name())
                .update();
    }

    /// Those of each zone, the newest first.
    public Map<UUID, List<Lowering>> of(Collection<UUID> zones) {
        var found = new HashMap<UUID, List<Lowering>>();
        if (!zones.isEmpty()) {
            jdbc.sql("select * from zones.lowerings where zone_id = any(:zones::uuid[]) order by id desc")
                    .param("zones", Columns.of(zones, id -> id))
                    .query(Lowerings::read)
                    .list()
                    .forEach(one -> found.computeIfAbsent(one.zone(), id -> new java.util.ArrayList<>())
                            .add(one));
        }
        return found;
    }

    private static Lowering read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Lowering(
                row.getObject("id", UUID.class),
                row.getObject("zone_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("stage_id", UUID.class),
                Level.valueOf(row.getString("to_level")),
                Lowering.Reason.valueOf(row.getString("reason")),
                row.getString("evidence"),
                new Issuer(row.getObject("proposed_by", UUID.class), row.getString("proposer")),
                Rows.moment(row, "proposed_at"),
                outcome == null
                        ? null
                        : new Lowering.Decided(
                                new Issuer(row.getObject("decided_by", UUID.class), row.getString("decider")),
                                Rows.moment(row, "decided_at"),
                                Lowering.Outcome.valueOf(outcome)));
    }
}
