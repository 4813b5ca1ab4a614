package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.planning.Plan;
import org.lianfang.testing.planning.Slots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Plans of rounds, and how far the solver is.
@Repository
public class Plans {

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Plan> find(UUID round) {
        return jdbc.sql("select * from testing.plans where round_id = :round")
                .param("round", round)
                .query(Plans::read)
                .optional();
    }

    /// Locked until the end of the transaction.
    public Optional<Plan> findLocked(UUID round) {
        return jdbc.sql("select * from testing.plans where round_id = :round for update")
                .param("round", round)
                .query(Plans::read)
                .optional();
    }

    /// @return false when a run is under way
    public boolean begin(Round round, Slots slots, UUID by, Instant now) {
        return jdbc.sql("""
                        insert into testing.plans as p
                          (round_id, area_key, state, version, edition, begins_at, slot_minutes, slot_count, started_at, started_by)
                        values (:round, :area, 'RUNNING', 1, 0, :begins, :minutes, :count, :now, :by)
                        on conflict (round_id) do update
                        set state = 'RUNNING', version = p.version + 1, communities = 0, communities_done = 0, persons = 0,
                            placed = 0, metres = 0, failure = null, started_at = excluded.started_at,
                            started_by = excluded.started_by, finished_at = null
                        where p.state <> 'RUNNING'
                        """)
                        .param("round", round.id())
                        .param("area", round.around().value())
                        .param("begins", Rows.at(slots.begins()))
                        .param("minutes", slots.minutes())
                        .param("count", slots.count())
                        .param("now", Rows.at(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// What the run has before it.
    public void measure(UUID round, int communities, int persons) {
        jdbc.sql("update testing.plans set communities = :communities, persons = :persons where round_id = :round")
                .param("round", round)
                .param("communities", communities)
                .param("persons", persons)
                .update();
    }

    /// One more community is done.
    public void advance(UUID round, int placed, long metres) {
        jdbc.sql("""
                        update testing.plans
                        set communities_done = communities_done + 1, placed = placed + :placed, metres = metres + :metres
                        where round_id = :round
                        """)
                .param("round", round)
                .param("placed", placed)
                .param("metres", metres)
                .update();
    }

    /// Brings the turns that the run wrote into force.
    public void succeed(UUID round, Slots slots, Instant now) {
        jdbc.sql("""
                        update testing.plans
                        set state = 'DONE', edition = edition + 1, finished_at = :now, begins_at = :begins,
                            slot_minutes = :minutes, slot_count = :count
                        where round_id = :round
                        """)
                .param("round", round)
                .param("begins", Rows.at(slots.begins()))
                .param("minutes", slots.minutes())
                .param("count", slots.count())
                .param("now", Rows.at(now))
                .update();
    }

    public void fail(UUID round, String failure, Instant now) {
        jdbc.sql("""
                        update testing.plans set state = 'FAILED', failure = :failure, finished_at = :now
                        where round_id = :round
                        """)
                .param("round", round)
                .param("failure", failure, Types.VARCHAR)
                .param("now", Rows.at(now))
                .update();
    }

    /// Runs that a server which is gone left behind.
    public void failRunning(String failure, Instant now) {
        jdbc.sql("""
                        update testing.plans set state = 'FAILED', failure = :failure, finished_at = :now
                        where state = 'RUNNING'
                        """).param("failure", failure).param("now", Rows.at(now)).update();
    }

    /// Somebody has changed a turn by hand.
    ///
    /// @param placed how many more persons have a turn now
    public void change(UUID round, int placed) {
        jdbc.sql("update testing.plans set version = version + 1, placed = placed + :placed where round_id = :round")
                .param("round", round)
                .param("placed", placed)
                .update();
    }

    private static Plan read(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getObject("round_id", UUID.class),
                Plan.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("edition"),
                new Plan.Time(Rows.moment(row, "begins_at"), row.getInt("slot_minutes"), row.getInt("slot_count")),
                new Plan.Progress(
                        row.getInt("communities"),
                        row.getInt("communities_done"),
                        row.getInt("persons"),
                        row.getInt("placed"),
                        row.getLong("metres")),
                row.getString("failure"),
                Rows.moment(row, "started_at"),
                Rows.momentIfAny(row, "finished_at"));
    }
}
