package org.lianfang.passes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.model.Appeal;
import org.lianfang.passes.model.GroundFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Appeals, from the first word to the answer.
@Repository
public class Appeals {

    private final JdbcClient jdbc;

    Appeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known, or something open is held against the same ground
    public boolean add(Appeal appeal, LocalDate day) {
        var taker = appeal.takenDownBy();
        return jdbc.sql("""
                        insert into passes.appeals
                          (id, resident_id, area_key, day, ground_id, channel, text, taken_by, taker, made_at, due_at)
                        values (:id, :resident, :area, :day, :ground, :channel, :text, :by::uuid, :taker::text, :made, :due)
                        on conflict do nothing
                        """)
                        .param("id", appeal.id())
                        .param("resident", appeal.resident())
                        .param("area", appeal.area().value())
                        .param("day", day)
                        .param("ground", appeal.ground())
                        .param("channel", appeal.channel().name())
                        .param("text", appeal.text())
                        .param("by", taker == null ? null : taker.account())
                        .param("taker", taker == null ? null : taker.name())
                        .param("made", Rows.at(appeal.madeAt()))
                        .param("due", Rows.at(appeal.dueAt()))
                        .update()
                == 1;
    }

    public Optional<Appeal> findLocked(UUID id) {
        return jdbc.sql("select * from passes.appeals where id = :id for update")
                .param("id", id)
                .query(Appeals::read)
                .optional();
    }

    public void decide(UUID id, Appeal.Decided decided) {
        jdbc.sql("""
                        update passes.appeals
                        set decided_by = :by, decider = :name, decided_at = :at, outcome = :outcome, reason = :reason
                        where id = :id and decided_at is null
                        """)
                .param("id", id)
                .param("by", decided.by().account())
                .param("name", decided.by().name())
                .param("at", Rows.at(decided.at()))
                .param("outcome", decided.outcome().name())
                .param("reason", decided.reason())
                .update();
    }

    /// @param due with `id`: where the page before ended
    public record Place(Instant due, UUID id) {}

    /// Those that wait for an answer, the most urgent first.
    public List<Appeal> open(AreaKey area, @Nullable Place after, int limit) {
        return jdbc.sql("""
                        select * from passes.appeals
                        where area_key >= :low and area_key < :high and decided_at is null
                          and (:due::timestamptz is null or (due_at, id) > (:due::timestamptz, :id::uuid))
                        order by due_at, id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("due", after == null ? null : Rows.at(after.due))
                .param("id", after == null ? null : after.id)
                .param("limit", limit)
                .query(Appeals::read)
                .list();
    }

    /// The latest first.
    public List<Appeal> of(UUID resident) {
        return jdbc.sql(
                        "select * from passes.appeals where resident_id = :resident order by made_at desc, id limit 100")
                .param("resident", resident)
                .query(Appeals::read)
                .list();
    }

    public List<Appeal> overdue(Instant now) {
        return jdbc.sql("select * from passes.appeals where decided_at is null and due_at < :now order by due_at, id")
                .param("now", Rows.at(now))
                .query(Appeals::read)
                .list();
    }

    private static Appeal read(ResultSet row, int number) throws SQLException {
        var taker = row.getObject("taken_by", UUID.class);
        var outcome = row.getString("outcome");
        return new Appeal(
                row.getObject("id", UUID.class),
                row.getObject("resident_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("ground_id", UUID.class),
                Appeal.Channel.valueOf(row.getString("channel")),
                row.getString("text"),
                taker == null ? null : new GroundFact.Issuer(taker, row.getString("taker")),
                Rows.moment(row, "made_at"),
                Rows.moment(row, "due_at"),
                outcome == null
                        ? null
                        : new Appeal.Decided(
                                new GroundFact.Issuer(
                                        row.getObject("decided_by", UUID.class), row.getString("decider")),
                                Rows.moment(row, "decided_at"),
                                Appeal.Outcome.valueOf(outcome),
                                row.getString("reason")));
    }
}
