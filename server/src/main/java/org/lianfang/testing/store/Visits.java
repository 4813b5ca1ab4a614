package org.lianfang.testing.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.VisitEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Visits to those who were not tested yet: facts.
@Repository
public class Visits {

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param area where the resident lives
    /// @param at by the server's clock
    /// @param day civil day on which it counts
    public record Visit(VisitEntry entry, AreaKey area, Instant at, LocalDate day) {}

    /// @param account who records it, and when
    public record Recording(UUID account, Instant at) {}

    /// @return false when the id is taken
    public boolean add(Visit visit, Recording recording) {
        var entry = visit.entry;
        var reason = entry.reason();
        return jdbc.sql("""
                        insert into testing.visits
                          (id, round_id, person_id, area_key, day, outcome, reason, visited_at, recorded_by, recorded_at)
                        values (:id, :round, :person, :area, :day, :outcome, :reason::text, :at, :account, :recorded)
                        on conflict (id) do nothing
                        """)
                        .param("id", entry.id())
                        .param("round", entry.roundId())
                        .param("person", entry.residentId())
                        .param("area", visit.area.value())
                        .param("day", visit.day)
                        .param("outcome", entry.outcome().name())
                        .param("reason", reason == null ? null : reason.name())
                        .param("at", Rows.at(visit.at))
                        .param("account", recording.account)
                        .param("recorded", Rows.at(recording.at))
                        .update()
                == 1;
    }

    /// Whether this id stands for the same finding about the same person.
    public boolean says(VisitEntry entry) {
        return jdbc.sql("""
                        select exists (
                          select from testing.visits
                          where id = :id and round_id = :round and person_id = :person and outcome = :outcome
                            and reason is not distinct from :reason::text)
                        """)
                .param("id", entry.id())
                .param("round", entry.roundId())
                .param("person", entry.residentId())
                .param("outcome", entry.outcome().name())
                .param("reason", entry.reason() == null ? null : entry.reason().name())
                .query(Boolean.class)
                .single();
    }
}
