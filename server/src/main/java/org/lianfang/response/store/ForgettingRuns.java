package org.lianfang.response.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When each kind of records was looked through last, and who may do it now.
@Repository
public class ForgettingRuns {

    private final JdbcClient jdbc;

    ForgettingRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, Instant> last() {
        return jdbc
                .sql("select kind, ran_at from response.forgetting_run")
                .query((row, number) -> Map.entry(row.getString("kind"), Rows.moment(row, "ran_at")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void note(String kind, Instant at) {
        jdbc.sql("""
                insert into response.forgetting_run (kind, ran_at) values (:kind, :at)
                on conflict (kind) do update set ran_at = excluded.ran_at
                """).param("kind", kind).param("at", Timestamp.from(at)).update();
    }

    /// Until the transaction ends nobody else forgets records of this kind, or holds them off from it.
    public void lock(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('forgetting'), hashtext(:kind))")
                .param("kind", kind)
                .query((row, number) -> number)
                .list();
    }

    /// Until the transaction ends nobody forgets records of this kind.
    public void holdOff(String kind) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('forgetting'), hashtext(:kind))")
                .param("kind", kind)
                .query((row, number) -> number)
                .list();
    }
}
