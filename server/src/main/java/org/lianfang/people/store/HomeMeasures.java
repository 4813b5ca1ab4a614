package org.lianfang.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.people.model.HomeMeasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Home measures.
@Repository
public class HomeMeasures {

    private final JdbcClient database;

    HomeMeasures(JdbcClient database) {
        this.database = database;
    }

    /// @return the ids that were new
    public Set<UUID> add(Collection<HomeMeasure> measures) {
        var rows =
                measures.stream().sorted(Comparator.comparing(HomeMeasure::id)).toList();
        return new HashSet<>(database.sql("""
                        insert into people.home_measure (
                          id, resident_id, area_key, area_since, kind, ground, evidence, response_id, rule, from_day, until_day,
                          lapses_on, issued_at, issued_by, issuer)
                        select *
                        from unnest(
                          :ids::uuid[], :residents::uuid[], :areas::bigint[], :since::date[], :kinds::text[], :grounds::text[],
                          :evidence::text[], :responses::uuid[], :rules::text[], :from::date[], :until::date[],
                          :lapses::date[], :issuedAt::timestamptz[], :issuedBy::uuid[], :issuers::text[])
                        on conflict do nothing
                        returning id
                        """)
                .param("ids", Columns.of(rows, HomeMeasure::id))
                .param("residents", Columns.of(rows, HomeMeasure::resident))
                .param("areas", Columns.of(rows, row -> row.area().value()))
                .param("since", Columns.of(rows, HomeMeasure::areaSince))
                .param("kinds", Columns.of(rows, row -> row.order().kind()))
                .param("grounds", Columns.of(rows, row -> row.order().ground()))
                .param("evidence", Columns.of(rows, row -> row.order().evidence()))
                .param("responses", Columns.of(rows, row -> row.order().response()))
                .param("rules", Columns.of(rows, row -> row.order().rule()))
                .param("from", Columns.of(rows, row -> row.order().from()))
                .param("until", Columns.of(rows, row -> row.order().until()))
                .param("lapses", Columns.of(rows, HomeMeasure::lapsesOn))
                .param("issuedAt", Columns.of(rows, row -> row.order().issuedAt()))
                .param("issuedBy", Columns.of(rows, row -> row.order().issuedBy()))
                .param("issuers", Columns.of(rows, row -> row.order().issuer()))
                .query(UUID.class)
                .set());
    }

    public Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(database.sql("select id from people.home_measure where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query(UUID.class)
                .set());
    }

    /// Locked until the end of the transaction, so that nobody else ends or moves it meanwhile.
    public Optional<HomeMeasure> findLocked(UUID id) {
        return database.sql("select * from people.home_measure where id = :id for update")
                .param("id", id)
                .query(HomeMeasures::read)
                .optional();
    }

    /// All of these residents' measures, the latest first.
    public List<HomeMeasure> of(Collection<UUID> residents) {
        return database.sql("""
                        select * from people.home_measure
                        where resident_id = any(:residents::uuid[])
                        order by from_day desc, id
                        """)
                .param("residents", Columns.of(residents, id -> id))
                .query(HomeMeasures::read)
                .list();
    }

    /// Responses of measures that nobody has ended and that hold on a day or after it.
    public List<UUID> responsesFrom(LocalDate day) {
        return database.sql("""
                        select distinct response_id from people.home_measure
                        where ended_on is null and lapses_on > :day
                        """).param("day", day).query(UUID.class).list();
    }

    /// Measures of a response that nobody has ended and that hold on a day or after it, locked.
    public List<HomeMeasure> ofResponseFrom(UUID response, LocalDate day) {
        return database.sql("""
                        select * from people.home_measure
                        where response_id = :response and ended_on is null and lapses_on > :day
                        order by id
                        for update
                        """)
                .param("response", response)
                .param("day", day)
                .query(HomeMeasures::read)
                .list();
    }

    public void move(UUID id, AreaKey to, LocalDate day) {
        database.sql("update people.home_measure set area_key = :to, area_since = :day where id = :id")
                .param("id", id)
                .param("to", to.value())
                .param("day", day)
                .update();
    }

    /// @param by who ended them
    public void end(Collection<UUID> ids, HomeMeasure.Ending ending, LocalDate lapsesOn, UUID by) {
        database.sql("""
                        update people.home_measure
                        set ended_on = :on, ended_why = :why, ended_by = :by, lapses_on = :lapses
                        where id = any(:ids::uuid[])
                        """)
                .param("ids", Columns.of(ids, id -> id))
                .param("on", ending.on())
                .param("why", ending.why())
                .param("by", by)
                .param("lapses", lapsesOn)
                .update();
    }

    /// Measures of one area key that hold on a day or after it, locked.
    public List<HomeMeasure> inAreaFrom(AreaKey area, LocalDate day) {
        return database.sql("""
                        select * from people.home_measure
                        where area_key = :area and lapses_on > :day
                        order by id
                        for update
                        """)
                .param("area", area.value())
                .param("day", day)
                .query(HomeMeasures::read)
                .list();
    }

    public void appeal(UUID id, String appeal, Instant at, UUID by) {
        database.sql("""
                        update people.home_measure
                        set appeal = :appeal, appealed_at = :at, appealed_by = :by
                        where id = :id
                        """)
                .param("id", id)
                .param("appeal", appeal)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static HomeMeasure read(ResultSet row, int number) throws SQLException {
        return new HomeMeasure(
                row.getObject("id", UUID.class),
                row.getObject("resident_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("area_since", LocalDate.class),
                new HomeMeasure.Order(
                        HomeMeasure.Kind.valueOf(row.getString("kind")),
                        HomeMeasure.Ground.valueOf(row.getString("ground")),
                        row.getString("evidence"),
                        row.getObject("response_id", UUID.class),
                        row.getString("rule"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        Rows.moment(row, "issued_at"),
                        row.getObject("issued_by", UUID.class),
                        row.getString("issuer")),
                row.getObject("lapses_on", LocalDate.class),
                ending(row),
                row.getString("appeal"));
    }

    private static HomeMeasure.@Nullable Ending ending(ResultSet row) throws SQLException {
        var on = row.getObject("ended_on", LocalDate.class);
        return on == null ? null : new HomeMeasure.Ending(on, row.getString("ended_why"));
    }
}
