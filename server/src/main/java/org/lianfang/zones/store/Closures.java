package org.lianfang.zones.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.zones.PlaceKind;
import org.lianfang.zones.model.Closure;
import org.lianfang.zones.model.Issuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Single places that are closed, and those that were.
@Repository
public class Closures {

    private final JdbcClient jdbc;

    Closures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known
    public boolean add(Closure closure) {
        return jdbc.sql("""
            insert into zones.closures
              (id, zone_id, area_key, response_id, name, kind, from_day, until_day, ground, evidence, closed_by, closer, closed_at)
            values (:id, :zone::uuid, :area, :response, :name, :kind, :from, :until, :ground, :evidence, :by, :closer, :at)
            on conflict (id) do nothing
            """)
                        .param("id", closure.id())
                        .param("zone", closure.zone())
                        .param("area", closure.area().value())
                        .param("response", closure.response())
                        .param("name", closure.sign().name())
                        .param("kind", closure.sign().kind().name())
                        .param("from", closure.from())
                        .param("until", closure.until())
                        .param("ground", closure.ground().name())
                        .param("evidence", closure.evidence())
                        .param("by", closure.by().account())
                        .param("closer", closure.by().name())
                        .param("at", Rows.at(closure.closedAt()))
                        .update()
                == 1;
    }

    /// @return false when it is open already
    public boolean open(UUID id, Closure.Opened opened) {
        return jdbc.sql("""
            update zones.closures
            set opened_at = greatest(:at, closed_at), opened_why = :why, opened_by = :by, opener = :name
            where id = :id and opened_at is null
            """)
                        .param("id", id)
                        .param("at", Rows.at(opened.at()))
                        .param("why", opened.why().name())
                        .param("by", opened.by().account())
                        .param("name", opened.by().name())
                        .update()
                == 1;
    }

    public Optional<Closure> find(UUID id) {
        return jdbc.sql("select * from zones.closures where id = :id")
                .param("id", id)
                .query(Closures::read)
                .optional();
    }

    /// In an area, those that hold first, then the newest.
    ///
    /// @param heldOnly whether those that are over stay out
    public List<Closure> in(AreaKey area, boolean heldOnly, int limit) {
        return jdbc.sql("""
            select * from zones.closures
            where area_key >= :low and area_key < :high and (not :heldOnly or opened_at is null)
            order by opened_at is not null, id desc
            limit :limit
            """)
                .param("low", area.low())
                .param("high", area.high())
                .param("heldOnly", heldOnly)
                .param("limit", limit)
                .query(Closures::read)
                .list();
    }

    /// All that hold, in order of their ids.
    public List<Closure> held() {
        return jdbc.sql("select * from zones.closures where opened_at is null order by id")
                .query(Closures::read)
                .list();
    }

    /// Those of zones, by zone, the newest first.
    public Map<UUID, List<Closure>> of(Collection<UUID> zones) {
        var found = new HashMap<UUID, List<Closure>>();
        if (!zones.isEmpty()) {
            jdbc.sql("select * from zones.closures where zone_id = any(:zones::uuid[]) order by id desc")
                    .param("zones", Columns.of(zones, id -> id))
                    .query((row, number) -> found.computeIfAbsent(
                                    row.getObject("zone_id", UUID.class), id -> new java.util.ArrayList<>())
                            .add(read(row, number)))
                    .list();
        }
        return found;
    }

    private static Closure read(ResultSet row, int number) throws SQLException {
        return new Closure(
                row.getObject("id", UUID.class),
                row.getObject("zone_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("response_id", UUID.class),
                new Closure.Sign(row.getString("name"), PlaceKind.valueOf(row.getString("kind"))),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                Closure.Ground.valueOf(row.getString("ground")),
                row.getString("evidence"),
                new Issuer(row.getObject("closed_by", UUID.class), row.getString("closer")),
                Rows.moment(row, "closed_at"),
                opened(row));
    }

    private static Closure.@Nullable Opened opened(ResultSet row) throws SQLException {
        var at = Rows.momentIfAny(row, "opened_at");
        return at == null
                ? null
                : new Closure.Opened(
                        at,
                        Closure.Why.valueOf(row.getString("opened_why")),
                        new Issuer(row.getObject("opened_by", UUID.class), row.getString("opener")));
    }
}
