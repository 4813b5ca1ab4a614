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
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.HandChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Changes by hand, from the proposal to the decision.
@Repository
public class HandChanges {

    private final JdbcClient jdbc;

    HandChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known
    public boolean add(HandChange change, LocalDate day) {
        var what = change.what();
        return jdbc.sql("""
                        insert into passes.hand_changes
                          (id, resident_id, area_key, day, kind, ground, day_zero, ground_id, lift_reason, evidence_kind, evidence,
                           proposed_by, proposer, proposed_at)
                        values (:id, :resident, :area, :day, :kind, :ground::text, :dayZero::date, :groundId::uuid, :reason::text,
                                :evidenceKind, :evidence, :by, :name, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", change.id())
                        .param("resident", change.resident())
                        .param("area", change.area().value())
                        .param("day", day)
                        .param("kind", what instanceof HandChange.Raise ? "RAISE" : "LIFT")
                        .param(
                                "ground",
                                what instanceof HandChange.Raise raise
                                        ? raise.ground().name()
                                        : null)
                        .param("dayZero", what instanceof HandChange.Raise raise ? raise.dayZero() : null)
                        .param("groundId", what instanceof HandChange.Lift lift ? lift.ground() : null)
                        .param(
                                "reason",
                                what instanceof HandChange.Lift lift
                                        ? lift.reason().name()
                                        : null)
                        .param("evidenceKind", change.evidence().kind().name())
                        .param("evidence", change.evidence().reference())
                        .param("by", change.proposer().account())
                        .param("name", change.proposer().name())
                        .param("at", Rows.at(change.proposedAt()))
                        .update()
                == 1;
    }

    public Optional<HandChange> findLocked(UUID id) {
        return jdbc.sql("select * from passes.hand_changes where id = :id for update")
                .param("id", id)
                .query(HandChanges::read)
                .optional();
    }

    public void decide(UUID id, GroundFact.Issuer by, Instant at, HandChange.Outcome outcome) {
        jdbc.sql("""
                        update passes.hand_changes
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

    /// For how many people an account has proposed something on a day.
    public int proposedOn(LocalDate day, UUID account) {
        return jdbc.sql("select count(*) from passes.hand_changes where proposed_by = :account and day = :day")
                .param("account", account)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /// What waits for a second person, oldest first.
    public List<HandChange> open(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from passes.hand_changes
                        where area_key >= :low and area_key < :high and decided_at is null
                          and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(HandChanges::read)
                .list();
    }

    /// The latest first.
    public List<HandChange> of(UUID resident) {
        return jdbc.sql("select * from passes.hand_changes where resident_id = :resident order by id desc limit 100")
                .param("resident", resident)
                .query(HandChanges::read)
                .list();
    }

    private static HandChange read(ResultSet row, int number) throws SQLException {
        var lifted = row.getObject("ground_id", UUID.class);
        var what = lifted == null
                ? new HandChange.Raise(
                        Ground.valueOf(row.getString("ground")), row.getObject("day_zero", LocalDate.class))
                : new HandChange.Lift(lifted, HandChange.LiftReason.valueOf(row.getString("lift_reason")));
        var outcome = row.getString("outcome");
        return new HandChange(
                row.getObject("id", UUID.class),
                row.getObject("resident_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                what,
                new Evidence(Evidence.Kind.valueOf(row.getString("evidence_kind")), row.getString("evidence")),
                new GroundFact.Issuer(row.getObject("proposed_by", UUID.class), row.getString("proposer")),
                Rows.moment(row, "proposed_at"),
                outcome == null
                        ? null
                        : new HandChange.Decided(
                                new GroundFact.Issuer(
                                        row.getObject("decided_by", UUID.class), row.getString("decider")),
                                Rows.moment(row, "decided_at"),
                                HandChange.Outcome.valueOf(outcome)));
    }
}
