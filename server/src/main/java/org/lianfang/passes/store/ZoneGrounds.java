package org.lianfang.passes.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.GroundFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who lives in a zone and has no ground from it yet, and whose zone is over. Asked again it finds nothing twice.
@Repository
public class ZoneGrounds {

    private final JdbcClient jdbc;

    ZoneGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A place of a zone with the level that it has now.
    ///
    /// @param end first key after the area
    /// @param building absent for the whole area
    public record Place(
            UUID stage,
            AreaKey area,
            long end,
            @Nullable String building,
            Ground ground,
            LocalDate dayZero,
            LocalDate until,
            GroundFact.Issuer issuer) {

        /// Somebody who lives there has a ground from now on.
        public GroundFact of(UUID fact, Home home, Instant now) {
            return new GroundFact(
                    fact,
                    home.resident,
                    home.area,
                    ground,
                    GroundFact.Source.ZONES,
                    dayZero,
                    until,
                    new Evidence(Evidence.Kind.ZONE, stage.toString()),
                    issuer,
                    now,
                    null);
        }
    }

    public record Home(UUID resident, AreaKey area) {}

    /// Those of every zone that holds.
    public List<Place> held() {
        return jdbc.sql("""
            select stage_id, area_key, area_end, building, level, day_zero, until_day, begun_by, beginner
            from zones.public_place
            where ended_at is null and level <> 'LOW'
            order by stage_id, area_key, building
            """)
                .query((row, number) -> new Place(
                        row.getObject("stage_id", UUID.class),
                        new AreaKey(row.getLong("area_key")),
                        row.getLong("area_end"),
                        row.getString("building").isEmpty() ? null : row.getString("building"),
                        row.getString("level").equals("HIGH") ? Ground.HIGH_RISK_ZONE : Ground.MEDIUM_RISK_ZONE,
                        row.getObject("day_zero", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        new GroundFact.Issuer(row.getObject("begun_by", UUID.class), row.getString("beginner"))))
                .list();
    }

    /// Who lives in the area of a place and has no ground from this level, in order of their ids.
    public List<Home> without(Place place, int limit) {
        return jdbc.sql("""
            select r.id, r.area_key
            from people.public_resident r
            where r.area_key >= :low and r.area_key < :high
              and not exists (
                select from passes.grounds g
                where g.evidence = :stage and g.resident_id = r.id and g.source = 'ZONES')
            order by r.id
            limit :limit
            """)
                .param("low", place.area.low())
                .param("high", place.end)
                .param("stage", place.stage.toString())
                .param("limit", limit)
                .query((row, number) -> new Home(row.getObject("id", UUID.class), new AreaKey(row.getLong("area_key"))))
                .list();
    }

    /// Grounds whose zone is over or has another level now.
    public List<Grounds.Ending> ended(Instant now, int limit) {
        return jdbc.sql("""
            select g.id, g.evidence
            from passes.grounds g
            where g.source = 'ZONES'
              and not exists (select from passes.ground_endings e where e.ground_id = g.id)
              and exists (
                select from zones.public_place p where p.stage_id::text = g.evidence and p.ended_at <= :now)
            order by g.id
            limit :limit
            """)
                .param("now", Rows.at(now))
                .param("limit", limit)
                .query((row, number) -> new Grounds.Ending(
                        row.getObject("id", UUID.class),
                        now,
                        Grounds.Why.ZONE_CHANGED,
                        row.getString("evidence"),
                        Caller.SYSTEM_ID))
                .list();
    }
}
