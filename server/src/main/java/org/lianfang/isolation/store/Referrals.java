package org.lianfang.isolation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.Referral;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who goes to hospital, until the hospital has answered.
@Repository
public class Referrals {

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when it was raised before, or another one of the same stay waits for its answer
    public boolean raise(Referral referral) {
        return jdbc.sql("""
                        insert into isolation.referrals
                          (id, origin, origin_id, stay_id, resident_id, area_key, why, raised_at, due_at, hospital)
                        values (:id, :origin, :originId, :stay, :resident, :area, :why, :raised, :due, :hospital)
                        on conflict do nothing
                        """)
                        .param("id", referral.id())
                        .param("origin", referral.origin().name())
                        .param("originId", referral.originId())
                        .param("stay", referral.stay())
                        .param("resident", referral.resident())
                        .param("area", referral.area().value())
                        .param("why", referral.why().name())
                        .param("raised", Rows.at(referral.raisedAt()))
                        .param("due", Rows.at(referral.dueAt()))
                        .param("hospital", referral.hospital())
                        .update()
                == 1;
    }

    public void answer(UUID id, Referral.Answered answered, String hospital, UUID by) {
        jdbc.sql("""
                        update isolation.referrals
                        set answered_at = :at, answer = :answer, answer_note = :note, answered_by = :by, answerer = :name,
                            hospital = :hospital
                        where id = :id and answered_at is null
                        """)
                .param("id", id)
                .param("at", Rows.at(answered.at()))
                .param("answer", answered.answer().name())
                .param("note", answered.note())
                .param("by", by)
                .param("name", answered.by())
                .param("hospital", hospital)
                .update();
    }

    public Optional<Referral> findLocked(UUID id) {
        return jdbc.sql("select * from isolation.referrals where id = :id for update")
                .param("id", id)
                .query(Referrals::read)
                .optional();
    }

    public boolean isOpen(UUID stay) {
        return jdbc.sql("""
                        select exists (
                          select from isolation.referrals where stay_id = :stay and answered_at is null)
                        """).param("stay", stay).query(Boolean.class).single();
    }

    /// The end of a page.
    public record Mark(Instant due, UUID id) {}

    /// Those that wait for an answer, the most urgent first.
    public List<Referral> open(AreaKey area, @Nullable Mark after, int limit) {
        return jdbc.sql("""
                        select * from isolation.referrals
                        where area_key >= :low and area_key < :high and answered_at is null
                          and (:afterDue::timestamptz is null or (due_at, id) > (:afterDue::timestamptz, :afterId::uuid))
                        order by due_at, id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("afterDue", after == null ? null : Rows.at(after.due))
                .param("afterId", after == null ? null : after.id)
                .param("limit", limit)
                .query((row, number) -> read(row, number))
                .list();
    }

    /// @param late of the open ones, those whose answer is overdue
    public record Tally(long raised, long fromGates, long open, long late, long answered) {}

    public Tally tally(AreaKey area, Instant now) {
        return jdbc.sql("""
                        select count(*) as raised, count(*) filter (where origin = 'GATE') as from_gates,
                               count(*) filter (where answered_at is null) as open,
                               count(*) filter (where answered_at is null and due_at < :now) as late,
                               count(answered_at) as answered
                        from isolation.referrals
                        where area_key >= :low and area_key < :high
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("now", Rows.at(now))
                .query((row, number) -> new Tally(
                        row.getLong("raised"),
                        row.getLong("from_gates"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("answered")))
                .single();
    }

    private static Referral read(ResultSet row, int number) throws SQLException {
        var answered = Rows.momentIfAny(row, "answered_at");
        return new Referral(
                Rows.id(row, "id"),
                Referral.Origin.valueOf(row.getString("origin")),
                Rows.id(row, "origin_id"),
                Rows.idIfAny(row, "stay_id"),
                Rows.idIfAny(row, "resident_id"),
                Rows.area(row),
                Referral.Why.valueOf(row.getString("why")),
                Rows.moment(row, "raised_at"),
                Rows.moment(row, "due_at"),
                row.getString("hospital"),
                answered == null
                        ? null
                        : new Referral.Answered(
                                Referral.Answer.valueOf(row.getString("answer")),
                                row.getString("answer_note"),
                                answered,
                                row.getString("answerer")));
    }
}
