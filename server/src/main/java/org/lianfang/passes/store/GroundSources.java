package org.lianfang.passes.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.Negative;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What testing and people have published, as far as it is a ground, or ends one, and is not taken in yet.
/// Asked again
/// it
/// finds nothing twice.
@Repository
public class GroundSources {

    /// What one transaction takes in.
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    GroundSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who is held and was not taken in; also who was let go since a moment, so that the record is whole.
    public List<GroundFact> newHolds(Instant since) {
        return jdbc.sql("""
                        select h.id, h.resident_id, h.area_key, h.called_at, h.held_on
                        from testing.public_hold h
                        where (h.settled_at is null or h.settled_at >= :since)
                          and not exists (select from passes.grounds g where g.id = h.id)
                        order by h.id
                        limit :limit
                        """)
                .param("since", Rows.at(since))
                .param("limit", AT_ONCE)
                .query((row, number) -> new GroundFact(
                        row.getObject("id", UUID.class),
                        row.getObject("resident_id", UUID.class),
                        new AreaKey(row.getLong("area_key")),
                        Ground.SCREENING_HOLD,
                        GroundFact.Source.TESTING,
                        row.getObject("held_on", LocalDate.class),
                        null,
                        new Evidence(Evidence.Kind.SAMPLE, row.getString("id")),
                        new GroundFact.Issuer(Caller.SYSTEM_ID, ""),
                        Rows.moment(row, "called_at"),
                        null))
                .list();
    }

    public List<Grounds.Ending> endedHolds() {
        return jdbc.sql("""
                        select h.id, h.settled_at, h.outcome, h.settled_by
                        from passes.grounds g
                        join testing.public_hold h on h.id = g.id
                        where g.source = 'TESTING' and h.settled_at is not null
                          and not exists (select from passes.ground_endings e where e.ground_id = g.id)
                        order by h.id
                        limit :limit
                        """)
                .param("limit", AT_ONCE)
                .query((row, number) -> new Grounds.Ending(
                        row.getObject("id", UUID.class),
                        Rows.moment(row, "settled_at"),
                        row.getString("outcome").equals("POSITIVE")
                                ? Grounds.Why.TURNED_POSITIVE
                                : Grounds.Why.NEGATIVE_SAMPLE,
                        row.getString("settled_by"),
                        Caller.SYSTEM_ID))
                .list();
    }

    public List<GroundFact> newMeasures(LocalDate today) {
        return jdbc.sql("""
                        select m.id, m.resident_id, m.area_key, m.kind, m.from_day, m.until_day, m.issued_at, m.issued_by, m.issuer
                        from people.public_measure m
                        where m.lapses_on > :today and m.ended_on is null
                          and not exists (select from passes.grounds g where g.id = m.id)
                        order by m.id
                        limit :limit
                        """)
                .param("today", today)
                .param("limit", AT_ONCE)
                .query((row, number) -> new GroundFact(
                        row.getObject("id", UUID.class),
                        row.getObject("resident_id", UUID.class),
                        new AreaKey(row.getLong("area_key")),
                        row.getString("kind").equals("HOME_ISOLATION") ? Ground.HOME_ISOLATION : Ground.HOME_MONITORING,
                        GroundFact.Source.PEOPLE,
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        new Evidence(Evidence.Kind.MEASURE, row.getString("id")),
                        new GroundFact.Issuer(row.getObject("issued_by", UUID.class), row.getString("issuer")),
                        Rows.moment(row, "issued_at"),
                        null))
                .list();
    }

    /// One that ended in advance ends now: whoever ended it did so just before.
    public List<Grounds.Ending> endedMeasures(Instant now) {
        return jdbc.sql("""
                        select m.id
                        from passes.grounds g
                        join people.public_measure m on m.id = g.id
                        where g.source = 'PEOPLE' and m.ended_on is not null
                          and not exists (select from passes.ground_endings e where e.ground_id = g.id)
                        order by m.id
                        limit :limit
                        """)
                .param("limit", AT_ONCE)
                .query((row, number) -> new Grounds.Ending(
                        row.getObject("id", UUID.class),
                        now,
                        Grounds.Why.END_OF_MEASURE,
                        row.getString("id"),
                        Caller.SYSTEM_ID))
                .list();
    }

    /// Negative samples of these persons that were taken since a moment.
    public Map<UUID, List<Negative>> negatives(Collection<UUID> residents, Instant since) {
        var found = new HashMap<UUID, List<Negative>>();
        if (!residents.isEmpty()) {
            jdbc.sql("""
                            select resident_id, taken_at, resulted_at from testing.public_result
                            where resident_id = any(:residents::uuid[]) and outcome = 'NEGATIVE' and taken_at >= :since
                            order by taken_at
                            """)
                    .param("residents", Columns.of(residents, id -> id))
                    .param("since", Rows.at(since))
                    .query((row, number) -> found.computeIfAbsent(
                                    row.getObject("resident_id", UUID.class), id -> new java.util.ArrayList<>())
                            .add(new Negative(Rows.moment(row, "taken_at"), Rows.moment(row, "resulted_at"))))
                    .list();
        }
        return found;
    }

    /// @param outcome `NEGATIVE`, `POSITIVE`, `UNCLEAR`, `INVALID`
    /// @param single whether the person was alone in the tube
    public record Result(UUID sample, Instant taken, String outcome, boolean single, Instant known) {}

    /// The latest first.
    public List<Result> results(UUID resident) {
        return jdbc.sql("""
                        select sample_id, taken_at, outcome, single, resulted_at from testing.public_result
                        where resident_id = :resident
                        order by taken_at desc, sample_id desc
                        limit 100
                        """)
                .param("resident", resident)
                .query((row, number) -> new Result(
                        row.getObject("sample_id", UUID.class),
                        Rows.moment(row, "taken_at"),
                        row.getString("outcome"),
                        row.getBoolean("single"),
                        Rows.moment(row, "resulted_at")))
                .list();
    }
}
