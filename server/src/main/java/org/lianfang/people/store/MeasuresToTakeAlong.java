package org.lianfang.people.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Home measures as a post takes them along, within the scope of the transaction.
@Repository
public class MeasuresToTakeAlong {

    private final JdbcClient database;

    MeasuresToTakeAlong(JdbcClient database) {
        this.database = database;
    }

    /// @param holds whether it binds somebody on that day or later
    public record Measure(
            UUID id, UUID residentId, String kind, LocalDate fromDay, LocalDate untilDay, boolean holds) {}

    /// Those that hold on the day or begin later.
    public List<Measure> holding(AreaKey area, LocalDate day, int limit) {
        return database.sql("""
                        select id, resident_id, kind, from_day, until_day, true as holds
                        from people.home_measure
                        where area_key >= :low and area_key < :high
                          and lapses_on > :day and (ended_on is null or ended_on > :day)
                        order by id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("day", day)
                .param("limit", limit)
                .query(Measure.class)
                .list();
    }

    /// Those that were ordered since a moment, and those that ended on the day of it or later.
    public List<Measure> changed(AreaKey area, LocalDate day, Instant since, LocalDate sinceDay, int limit) {
        return database.sql("""
                        select id, resident_id, kind, from_day, until_day,
                               lapses_on > :day and (ended_on is null or ended_on > :day) as holds
                        from people.home_measure
                        where area_key >= :low and area_key < :high
                          and (issued_at > :since or ended_on >= :sinceDay or (lapses_on >= :sinceDay and lapses_on <= :day))
                        order by id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("day", day)
                .param("since", Timestamp.from(since))
                .param("sinceDay", sinceDay)
                .param("limit", limit)
                .query(Measure.class)
                .list();
    }
}
