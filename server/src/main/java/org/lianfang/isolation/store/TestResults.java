package org.lianfang.isolation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What testing has found in people who are apart, wherever they were sampled. Must see every area.
@Repository
public class TestResults {

    private final JdbcClient jdbc;

    TestResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param outcome `NEGATIVE`, `POSITIVE`, `UNCLEAR`, `INVALID`
    /// @param single whether the person was alone in the tube: a positive pool says nothing of one person
    public record Result(UUID resident, Instant taken, String outcome, boolean single) {

        public boolean isPositive() {
            return single && outcome.equals("POSITIVE");
        }

        public boolean isNegative() {
            return outcome.equals("NEGATIVE");
        }
    }

    /// In order of when they were taken.
    public List<Result> since(Collection<UUID> residents, @Nullable LocalDate day) {
        if (residents.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select resident_id, taken_at, outcome, single from testing.public_result
                        where resident_id = any(:residents::uuid[])
                          and (:since::date is null or taken_at >= :since::date - interval '1 day')
                        order by taken_at
                        """)
                .param("residents", Columns.of(residents, id -> id))
                .param("since", day)
                .query((row, number) -> new Result(
                        Rows.id(row, "resident_id"),
                        Rows.moment(row, "taken_at"),
                        row.getString("outcome"),
                        row.getBoolean("single")))
                .list();
    }
}
