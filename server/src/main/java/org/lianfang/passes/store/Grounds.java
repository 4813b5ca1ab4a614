package org.lianfang.passes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.GroundFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Health grounds and how they ended: facts.
@Repository
public class Grounds {

    private final JdbcClient jdbc;

    Grounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Why a ground ended.
    public enum Why {
        NEGATIVE_SAMPLE,
        TURNED_POSITIVE,
        END_OF_MEASURE,
        WITHDRAWN,
        LIFTED_BY_HAND,
        RESPONSE_OVER,
        /// The zone was lifted, or has another level now.
        ZONE_CHANGED,
        /// Another city looks after the person now.
        HANDED_OVER
    }

    /// @param evidence reference, where there is one
    public record Ending(
            UUID ground, Instant at, Why why, @Nullable String evidence, UUID by) {}

    /// @return false when the id is known, or the person has this ground from this zone
    public boolean add(GroundFact fact, Instant now) {
        return jdbc.sql("""
                        insert into passes.grounds
                          (id, resident_id, area_key, ground, source, day_zero, until_day, evidence_kind, evidence, issued_by,
                           issuer, known_at, recorded_at)
                        values (:id, :resident, :area, :ground, :source, :dayZero, :until::date, :kind, :evidence, :by, :issuer,
                                :known, :now)
                        on conflict do nothing
                        """)
                        .param("id", fact.id())
                        .param("resident", fact.resident())
                        .param("area", fact.area().value())
                        .param("ground", fact.ground().name())
                        .param("source", fact.source().name())
                        .param("dayZero", fact.dayZero())
                        .param("until", fact.until())
                        .param("kind", fact.evidence().kind().name())
                        .param("evidence", fact.evidence().reference())
                        .param("by", fact.issuer().account())
                        .param("issuer", fact.issuer().name())
                        .param("known", Rows.at(fact.known()))
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    /// @return false when there is no such ground, or it has ended already
    public boolean end(Ending ending, Instant now) {
        return jdbc.sql("""
                        insert into passes.ground_endings (ground_id, area_key, ended_at, why, evidence, ended_by, recorded_at)
                        select id, area_key, :at, :why, :evidence::text, :by, :now from passes.grounds where id = :ground
                        on conflict (ground_id) do nothing
                        """)
                        .param("ground", ending.ground)
                        .param("at", Rows.at(ending.at))
                        .param("why", ending.why.name())
                        .param("evidence", ending.evidence)
                        .param("by", ending.by)
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    public Optional<GroundFact> find(UUID id) {
        return jdbc.sql("""
                        select g.*, e.ended_at
                        from passes.grounds g left join passes.ground_endings e on e.ground_id = g.id
                        where g.id = :id
                        """).param("id", id).query(Grounds::read).optional();
    }

    /// All grounds of these persons, ended ones included.
    public Map<UUID, List<GroundFact>> of(Collection<UUID> residents) {
        return residents.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select g.*, e.ended_at
                        from passes.grounds g left join passes.ground_endings e on e.ground_id = g.id
                        where g.resident_id = any(:residents::uuid[])
                        order by g.known_at, g.id
                        """).param("residents", Columns.of(residents, id -> id)).query(Grounds::read).list().stream()
                        .collect(Collectors.groupingBy(GroundFact::resident));
    }

    /// Where these persons live at present; who has left is not in the answer.
    public Map<UUID, AreaKey> homes(Collection<UUID> residents) {
        var homes = new HashMap<UUID, AreaKey>();
        if (!residents.isEmpty()) {
            jdbc.sql("select id, area_key from people.public_resident where id = any(:ids::uuid[])")
                    .param("ids", Columns.of(residents, id -> id))
                    .query((row, number) ->
                            homes.put(row.getObject("id", UUID.class), new AreaKey(row.getLong("area_key"))))
                    .list();
        }
        return homes;
    }

    /// Facts told since a moment that nothing has ended but perhaps the clock, in an area, oldest first.
    public List<GroundFact> open(AreaKey area, Instant since) {
        return jdbc.sql("""
                        select g.*, null::timestamptz as ended_at
                        from passes.grounds g
                        where g.area_key >= :low and g.area_key < :high and g.known_at >= :since
                          and not exists (select from passes.ground_endings e where e.ground_id = g.id)
                        order by g.known_at, g.id
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("since", Rows.at(since))
                .query(Grounds::read)
                .list();
    }

    /// The same everywhere, without home measures and zones: those bring their last day, and there are many.
    public List<GroundFact> openWithoutMeasures(Instant since) {
        return jdbc.sql("""
                        select g.*, null::timestamptz as ended_at
                        from passes.grounds g
                        where g.source <> 'PEOPLE' and g.source <> 'ZONES' and g.known_at >= :since
                          and not exists (select from passes.ground_endings e where e.ground_id = g.id)
                        order by g.known_at, g.id
                        """).param("since", Rows.at(since)).query(Grounds::read).list();
    }

    static GroundFact read(ResultSet row, int number) throws SQLException {
        return new GroundFact(
                row.getObject("id", UUID.class),
                row.getObject("resident_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                Ground.valueOf(row.getString("ground")),
                GroundFact.Source.valueOf(row.getString("source")),
                row.getObject("day_zero", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                new Evidence(Evidence.Kind.valueOf(row.getString("evidence_kind")), row.getString("evidence")),
                new GroundFact.Issuer(row.getObject("issued_by", UUID.class), row.getString("issuer")),
                Rows.moment(row, "known_at"),
                Rows.momentIfAny(row, "ended_at"));
    }
}
