package org.lianfang.zones.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.zones.model.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where and when somebody was found, and which rounds of testing found nobody.
@Repository
public class Findings {

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param building absent when it is not known
    /// @param day on which it became known
    public record Finding(UUID id, AreaKey area, @Nullable String building, LocalDate day, Instant at) {}

    /// @return false when the id is known
    public boolean add(Finding finding) {
        return jdbc.sql("""
            insert into zones.findings (id, area_key, building, day, found_at)
            values (:id, :area, :building::text, :day, :at)
            on conflict (id) do nothing
            """)
                        .param("id", finding.id)
                        .param("area", finding.area.value())
                        .param("building", finding.building)
                        .param("day", finding.day)
                        .param("at", Rows.at(finding.at))
                        .update()
                == 1;
    }

    /// Days on which somebody was found in one of the places, from a day on.
    public List<LocalDate> days(List<Place> places, LocalDate since) {
        return jdbc.sql("""
            select distinct f.day
            from unnest(:lows::bigint[], :highs::bigint[], :buildings::text[]) as p (low, high, building)
            join zones.findings f on f.area_key >= p.low and f.area_key < p.high
            where f.day >= :since and (p.building is null or f.building is null or f.building = p.building)
            """)
                .param("lows", Columns.of(places, place -> place.area().low()))
                .param("highs", Columns.of(places, place -> place.area().high()))
                .param("buildings", Columns.of(places, Place::building))
                .param("since", since)
                .query(LocalDate.class)
                .list();
    }

    /// When rounds began that are closed, cover all places, swabbed somebody in each of them and found nobody: no swab
    /// there waits for its result, none is a positive single, nobody there is held.
    public List<Instant> cleanRounds(List<Place> places, Instant since) {
        return jdbc.sql("""
            with part as (select * from unnest(:lows::bigint[], :highs::bigint[]) as p (low, high))
            select r.starts_at
            from testing.public_round r
            where r.closed_at is not null and r.starts_at >= :since
              and not exists (
                select from part p
                where not exists (
                    select from unnest(r.area_lows, r.area_highs) as a (low, high)
                    where a.low <= p.low and p.high <= a.high)
                  or not exists (
                    select from testing.public_swab s
                    where s.round_id = r.id and s.area_key >= p.low and s.area_key < p.high and s.outcome = 'NEGATIVE')
                  or exists (
                    select from testing.public_swab s
                    where s.round_id = r.id and s.area_key >= p.low and s.area_key < p.high
                      and (s.outcome is null or s.outcome = 'POSITIVE' and s.single))
                  or exists (
                    select from testing.public_hold h
                    where h.area_key >= p.low and h.area_key < p.high and h.settled_at is null))
            order by r.starts_at
            """)
                .param("lows", Columns.of(places, place -> place.area().low()))
                .param("highs", Columns.of(places, place -> place.area().high()))
                .param("since", Rows.at(since))
                .query((row, number) -> Rows.moment(row, "starts_at"))
                .list();
    }

    /// When the result of a sample became known; absent when it is not there yet.
    public @Nullable Instant knownSince(UUID sample, UUID resident) {
        return jdbc.sql("""
            select resulted_at from testing.public_result where resident_id = :resident and sample_id = :sample
            """)
                .param("resident", resident)
                .param("sample", sample)
                .query((row, number) -> Rows.moment(row, "resulted_at"))
                .optional()
                .orElse(null);
    }
}
