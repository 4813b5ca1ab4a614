package org.lianfang.passes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.Colour;
import org.lianfang.passes.model.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was told of each person, and what is told now.
@Repository
public class Statuses {

    private final JdbcClient jdbc;

    Statuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was told last.
    ///
    /// @param groundId absent when green
    public record Told(
            UUID resident,
            Colour colour,
            @Nullable UUID status,
            @Nullable UUID groundId,
            @Nullable Instant until) {

        public boolean saysTheSameAs(Standing now) {
            var because = now.because();
            return colour == now.colour()
                    && java.util.Objects.equals(until, now.until())
                    && java.util.Objects.equals(groundId, because == null ? null : because.id());
        }
    }

    /// One at a time decides what is told, on all servers; until the transaction ends.
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('passes.statuses', 0)) is null")
                .query(Boolean.class)
                .single();
    }

    public Map<UUID, Told> told(Collection<UUID> residents) {
        var found = new HashMap<UUID, Told>();
        jdbc.sql("""
                        select s.resident_id, s.colour, s.status_id, t.ground_id, t.until
                        from passes.standings s left join passes.statuses t on t.id = s.status_id
                        where s.resident_id = any(:residents::uuid[])
                        """)
                .param("residents", Columns.of(residents, id -> id))
                .query((row, number) -> found.put(
                        row.getObject("resident_id", UUID.class),
                        new Told(
                                row.getObject("resident_id", UUID.class),
                                Colour.valueOf(row.getString("colour")),
                                row.getObject("status_id", UUID.class),
                                row.getObject("ground_id", UUID.class),
                                Rows.momentIfAny(row, "until"))))
                .list();
        return found;
    }

    /// A new status.
    public record Entry(UUID id, UUID resident, AreaKey area, LocalDate day, Standing standing) {}

    public void add(Entry entry, Instant now) {
        var standing = entry.standing;
        var because = standing.because();
        jdbc.sql("""
                        insert into passes.statuses
                          (id, resident_id, area_key, day, colour, ground, ground_id, rule, evidence_kind, evidence, issued_by,
                           issuer, since, until, ends_by, recorded_at)
                        values (:id, :resident, :area, :day, :colour, :ground::text, :groundId::uuid, :rule::text, :kind::text,
                                :evidence::text, :by::uuid, :issuer::text, :since, :until::timestamptz, :endsBy::text, :now)
                        """)
                .param("id", entry.id)
                .param("resident", entry.resident)
                .param("area", entry.area.value())
                .param("day", entry.day)
                .param("colour", standing.colour().name())
                .param("ground", because == null ? null : because.ground().name())
                .param("groundId", because == null ? null : because.id())
                .param("rule", standing.rule())
                .param(
                        "kind",
                        because == null ? null : because.evidence().kind().name())
                .param("evidence", because == null ? null : because.evidence().reference())
                .param("by", because == null ? null : because.issuer().account())
                .param("issuer", because == null ? null : because.issuer().name())
                .param("since", Rows.at(standing.since() == null ? now : standing.since()))
                .param("until", Rows.at(standing.until()))
                .param(
                        "endsBy",
                        standing.endsBy() == null ? null : standing.endsBy().name())
                .param("now", Rows.at(now))
                .update();
    }

    /// @param status the last entry; absent as long as there was none
    public void stand(UUID resident, AreaKey area, Standing standing, @Nullable UUID status, Instant now) {
        jdbc.sql("""
                        insert into passes.standings (resident_id, area_key, colour, status_id, next_at, settled_at)
                        values (:resident, :area, :colour, :status::uuid, :next::timestamptz, :now)
                        on conflict (resident_id) do update
                        set area_key = excluded.area_key, colour = excluded.colour, status_id = excluded.status_id,
                            next_at = excluded.next_at, settled_at = excluded.settled_at
                        """)
                .param("resident", resident)
                .param("area", area.value())
                .param("colour", standing.colour().name())
                .param("status", status)
                .param("next", Rows.at(standing.next()))
                .param("now", Rows.at(now))
                .update();
    }

    /// Nothing is told any more of somebody who has left.
    public void leave(UUID resident) {
        jdbc.sql("update passes.standings set next_at = null where resident_id = :resident")
                .param("resident", resident)
                .update();
    }

    /// Whose status changes by itself now, the most overdue first.
    public List<UUID> due(Instant now, int limit) {
        return jdbc.sql("""
                        select resident_id from passes.standings
                        where next_at <= :now
                        order by next_at, resident_id
                        limit :limit
                        """)
                .param("now", Rows.at(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// Everybody who is not green, in an area.
    public List<UUID> notGreen(AreaKey area) {
        return jdbc.sql("""
                        select resident_id from passes.standings
                        where area_key >= :low and area_key < :high and colour <> 'GREEN'
                        order by resident_id
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .query(UUID.class)
                .list();
    }

    /// @param oldest when the one that waits longest was due
    public record Waiting(long count, @Nullable Instant oldest) {}

    public Waiting waiting(Instant now) {
        return jdbc.sql("""
                        select count(*) as waiting, min(next_at) as oldest from passes.standings
                        where next_at <= :now
                        """)
                .param("now", Rows.at(now))
                .query((row, number) -> new Waiting(row.getLong("waiting"), Rows.momentIfAny(row, "oldest")))
                .single();
    }

    /// A status as it was told.
    public record Past(
            UUID id,
            Colour colour,
            @Nullable String ground,
            @Nullable UUID groundId,
            @Nullable String rule,
            @Nullable String evidenceKind,
            @Nullable String evidence,
            @Nullable String issuer,
            Instant since,
            @Nullable Instant until,
            @Nullable String endsBy,
            Instant recorded) {}

    /// The latest first.
    public List<Past> history(UUID resident) {
        return jdbc.sql("""
                        select * from passes.statuses
                        where resident_id = :resident
                        order by id desc
                        limit 100
                        """).param("resident", resident).query(Statuses::past).list();
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        return new Past(
                row.getObject("id", UUID.class),
                Colour.valueOf(row.getString("colour")),
                row.getString("ground"),
                row.getObject("ground_id", UUID.class),
                row.getString("rule"),
                row.getString("evidence_kind"),
                row.getString("evidence"),
                row.getString("issuer"),
                Rows.moment(row, "since"),
                Rows.momentIfAny(row, "until"),
                row.getString("ends_by"),
                Rows.moment(row, "recorded_at"));
    }

    public void ran(Instant at) {
        jdbc.sql("""
                        insert into passes.clock (ran_at) values (:at)
                        on conflict (only_one) do update set ran_at = excluded.ran_at
                        """).param("at", Rows.at(at)).update();
    }

    public @Nullable Instant lastRun() {
        return jdbc.sql("select ran_at from passes.clock")
                .query((row, number) -> Rows.moment(row, "ran_at"))
                .optional()
                .orElse(null);
    }
}
