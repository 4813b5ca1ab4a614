package org.lianfang.passes.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.Colour;
import org.lianfang.passes.model.VisitEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is to be visited, and what visits found.
@Repository
public class Visits {

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param area where the person lives
    /// @param at by the server's clock
    public record Visit(VisitEntry entry, AreaKey area, Instant at, LocalDate day) {}

    /// @return false when the id is known
    public boolean add(Visit visit, UUID by, Instant now) {
        return jdbc.sql("""
                        insert into passes.visits
                          (id, resident_id, area_key, day, outcome, note, visited_at, recorded_by, recorded_at)
                        values (:id, :resident, :area, :day, :outcome, :note, :at, :by, :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", visit.entry.id())
                        .param("resident", visit.entry.residentId())
                        .param("area", visit.area.value())
                        .param("day", visit.day)
                        .param("outcome", visit.entry.outcome().name())
                        .param("note", visit.entry.said())
                        .param("at", Rows.at(visit.at))
                        .param("by", by)
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    /// Whether this id stands for the same finding about the same person.
    public boolean says(VisitEntry entry) {
        return jdbc.sql("""
                        select exists (
                          select from passes.visits
                          where id = :id and resident_id = :resident and outcome = :outcome and note = :note)
                        """)
                .param("id", entry.id())
                .param("resident", entry.residentId())
                .param("outcome", entry.outcome().name())
                .param("note", entry.said())
                .query(Boolean.class)
                .single();
    }

    public record Past(UUID id, VisitEntry.Outcome outcome, String note, Instant at, UUID by) {}

    /// The latest first.
    public List<Past> of(UUID resident) {
        return jdbc.sql("""
                        select id, outcome, note, visited_at, recorded_by from passes.visits
                        where resident_id = :resident
                        order by visited_at desc, id desc
                        limit 100
                        """)
                .param("resident", resident)
                .query((row, number) -> new Past(
                        row.getObject("id", UUID.class),
                        VisitEntry.Outcome.valueOf(row.getString("outcome")),
                        row.getString("note"),
                        Rows.moment(row, "visited_at"),
                        row.getObject("recorded_by", UUID.class)))
                .list();
    }

    /// Why somebody is to be visited.
    public enum Why {
        STATUS_CHANGED,
        CAME_FROM_LISTED_AREA
    }

    /// @param looks visits since then
    public record Due(
            UUID resident,
            Why why,
            Colour colour,
            Instant since,
            int looks,
            VisitEntry.@Nullable Outcome last,
            @Nullable Instant lastAt) {}

    /// Whose status changed, or who came from a listed area, and whom nobody has seen since: present, or
    /// looked for
    /// twice.
    /// Must see every area: people come from areas that the caller may not see.
    ///
    /// @param area where they live
    /// @param today in the zone of the response there
    public List<Due> due(AreaKey area, LocalDate today, int limit) {
        return jdbc.sql("""
                        with listed as (
                          select s.resident_id, 'STATUS_CHANGED' as why, s.colour, t.recorded_at as since
                          from passes.standings s join passes.statuses t on t.id = s.status_id
                          where s.area_key >= :low and s.area_key < :high and s.colour <> 'GREEN'
                          union all
                          select r.resident_id, 'CAME_FROM_LISTED_AREA', coalesce(s.colour, 'GREEN'), r.made_at
                          from passes.requests r
                          left join passes.standings s on s.resident_id = r.resident_id
                          where r.kind = 'RETURN' and r.area_key >= :low and r.area_key < :high and r.arrives_on <= :today
                            and exists (
                              select from passes.listed_areas l
                              where r.arrives_on between l.from_day and l.until_day
                                and r.from_area >= l.area_key and r.from_area < l.area_end)
                        ),
                        once as (
                          select distinct on (resident_id) * from listed order by resident_id, why desc, since desc
                        )
                        select o.*, v.looks, v.last_outcome, v.last_at
                        from once o
                        cross join lateral (
                          select count(*) as looks, count(*) filter (where outcome = 'PRESENT') as seen,
                                 (array_agg(outcome order by visited_at desc, id desc))[1] as last_outcome,
                                 max(visited_at) as last_at
                          from passes.visits where resident_id = o.resident_id and visited_at >= o.since) v
                        where v.seen = 0 and v.looks < 2
                          and exists (select from people.public_resident p where p.id = o.resident_id)
                        order by o.resident_id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> {
                    var last = row.getString("last_outcome");
                    return new Due(
                            row.getObject("resident_id", UUID.class),
                            Why.valueOf(row.getString("why")),
                            Colour.valueOf(row.getString("colour")),
                            Rows.moment(row, "since"),
                            row.getInt("looks"),
                            last == null ? null : VisitEntry.Outcome.valueOf(last),
                            Rows.momentIfAny(row, "last_at"));
                })
                .list();
    }
}
