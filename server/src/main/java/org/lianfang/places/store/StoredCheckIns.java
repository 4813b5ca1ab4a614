package org.lianfang.places.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.places.CheckIns;
import org.lianfang.places.model.CheckIn;
import org.lianfang.response.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who checked in where: one row a person.
@Repository
public class StoredCheckIns {

    private final JdbcClient jdbc;

    StoredCheckIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One telling at a time under an id, until the transaction ends.
    public void oneAtATime(UUID id) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('places.check_ins.' || :id::text, 0))")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public void add(CheckIn checkIn, Instant recordedAt) {
        jdbc.sql("""
                        insert into places.check_ins
                          (id, resident_id, venue_id, area_key, teller_id, by_staff, at, told_at, until_at, recorded_at)
                        select :id::uuid, resident, :venue::uuid, :area, :teller::uuid, :staff, :at::timestamptz, :told::timestamptz,
                               :until::timestamptz, :recorded::timestamptz
                        from unnest(:residents::uuid[]) as resident
                        """)
                .param("id", checkIn.id())
                .param("residents", Columns.of(checkIn.persons(), one -> one))
                .param("venue", checkIn.venue())
                .param("area", checkIn.area().value())
                .param("teller", checkIn.teller().id())
                .param("staff", checkIn.teller().staff())
                .param("at", Rows.at(checkIn.moment().at()))
                .param("told", Rows.at(checkIn.moment().told()))
                .param("until", Rows.at(checkIn.until()))
                .param("recorded", Rows.at(recordedAt))
                .update();
    }

    /// What was told under an id.
    ///
    /// @param told as the device told the moment
    public record Known(UUID teller, UUID venue, Instant told, Set<UUID> persons) {}

    /// Empty when nothing was told under that id.
    public Optional<Known> known(UUID id) {
        var rows = jdbc.sql("select resident_id, venue_id, teller_id, told_at from places.check_ins where id = :id")
                .param("id", id)
                .query(StoredCheckIns::ofOne)
                .list();
        return rows.stream().findFirst().map(first -> {
            var persons = rows.stream().flatMap(row -> row.persons().stream()).collect(Collectors.toSet());
            return new Known(first.teller(), first.venue(), first.told(), persons);
        });
    }

    private static Known ofOne(ResultSet row, int number) throws SQLException {
        return new Known(
                Rows.id(row, "teller_id"),
                Rows.id(row, "venue_id"),
                Rows.moment(row, "told_at"),
                Set.of(Rows.id(row, "resident_id")));
    }

    /// How many rows somebody told since a moment.
    public int toldSince(UUID teller, Instant since) {
        return jdbc.sql("select count(*) from places.check_ins where teller_id = :teller and recorded_at >= :since")
                .param("teller", teller)
                .param("since", Rows.at(since))
                .query(Integer.class)
                .single();
    }

    public record Past(UUID id, CheckIns.Teller teller, String name, AreaKey area, Instant at, Instant until) {

        /// Where somebody was never slips into a log.
        @Override
        public String toString() {
            return "Past[" + id + "]";
        }
    }

    /// Where somebody was, the latest first.
    public List<Past> of(UUID resident, int limit) {
        return jdbc.sql("""
                        select c.id, c.teller_id, c.by_staff, v.name, c.area_key, c.at, c.until_at
                        from places.check_ins c
                        join places.venues v on v.id = c.venue_id
                        where c.resident_id = :resident
                        order by c.at desc, c.id
                        limit :limit
                        """)
                .param("resident", resident)
                .param("limit", limit)
                .query((row, number) -> new Past(
                        Rows.id(row, "id"),
                        new CheckIns.Teller(Rows.id(row, "teller_id"), row.getBoolean("by_staff")),
                        row.getString("name"),
                        Rows.area(row),
                        Rows.moment(row, "at"),
                        Rows.moment(row, "until_at")))
                .list();
    }

    /// Areas in which anything is older than a moment.
    public List<AreaKey> areasBefore(Instant moment) {
        return jdbc.sql("select distinct area_key from places.check_ins where at < :moment")
                .param("moment", Rows.at(moment))
                .query((row, number) -> Rows.area(row))
                .list();
    }

    public Map<AreaKey, Long> forget(Collection<Kept> over) {
        var gone = new HashMap<AreaKey, Long>();
        jdbc.sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        gone as (
                          delete from places.check_ins c using over
                          where c.area_key = over.area_key and c.at < over.kept_since
                          returning c.area_key
                        )
                        select area_key, count(*) as records from gone group by area_key
                        """)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("moments", Columns.of(over, Kept::since))
                .query((row, number) -> gone.put(Rows.area(row), row.getLong("records")))
                .list();
        return gone;
    }
}
