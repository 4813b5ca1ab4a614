package org.lianfang.cases.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people and testing have published about residents.
@Repository
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where residents live; unknown ones and those who left are absent.
    public Map<UUID, AreaKey> homes(Collection<UUID> residents) {
        var homes = new HashMap<UUID, AreaKey>();
        jdbc.sql("select id, area_key from people.public_resident where id = any(:residents::uuid[])")
                .param("residents", Columns.of(residents, id -> id))
                .query((row, number) -> homes.put(Rows.id(row, "id"), new AreaKey(row.getLong("area_key"))))
                .list();
        return homes;
    }

    /// When a positive sample was taken.
    public Optional<Instant> takenAt(UUID resident, UUID sample) {
        return jdbc.sql("""
                        select taken_at from testing.public_result where resident_id = :resident and sample_id = :sample
                        """)
                .param("resident", resident)
                .param("sample", sample)
                .query((row, number) -> Rows.moment(row, "taken_at"))
                .optional();
    }

    /// A sample of a contact, and what was found.
    public record Result(UUID resident, Instant takenAt, String outcome) {}

    public List<Result> results(Collection<UUID> residents, Instant since) {
        return jdbc.sql("""
                        select resident_id, taken_at, outcome from testing.public_result
                        where resident_id = any(:residents::uuid[]) and taken_at >= :since
                        """)
                .param("residents", Columns.of(residents, id -> id))
                .param("since", Rows.at(since))
                .query((row, number) ->
                        new Result(Rows.id(row, "resident_id"), Rows.moment(row, "taken_at"), row.getString("outcome")))
                .list();
    }
}
