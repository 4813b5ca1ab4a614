package org.lianfang.command.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.CaseSeries;
import org.lianfang.command.model.Cases;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cumulative case counts as entered. The highest revision of an area and day holds.
@Repository
public class CaseCounts {

    private final JdbcClient jdbc;

    CaseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One entry with everything about it.
    public record Entry(
            UUID id,
            AreaKey area,
            LocalDate day,
            int revision,
            Cases cases,
            String source,
            UUID enteredBy,
            Instant enteredAt) {}

    /// @param holds whether no later revision of the same area and day exists
    public record Line(Entry entry, boolean holds) {}

    /// Lets nobody else enter counts in the same province until the transaction ends, so that two people cannot both
    /// take the other's day for empty.
    public void lock(AreaKey area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('command.case_count', :province))")
                .param("province", area.at(AreaLevel.PROVINCE).value())
                .query((row, number) -> 0)
                .single();
    }

    public CaseSeries seriesOf(AreaKey area) {
        var entries = new HashMap<LocalDate, Cases>();
        jdbc.sql("""
                select distinct on (day) day, confirmed, cured, dead
                from command.case_count
                where area_key = :area
                order by day, revision desc
                """).param("area", area.value()).query((row) -> {
            entries.put(row.getObject("day", LocalDate.class), casesOf(row));
        });
        return new CaseSeries(entries);
    }

    /// The entry of an area and day that holds.
    public Optional<Entry> entryOf(AreaKey area, LocalDate day) {
        return jdbc.sql("""
                select id, area_key, day, revision, confirmed, cured, dead, source, entered_by, entered_at
                from command.case_count
                where area_key = :area and day = :day
                order by revision desc
                limit 1
                """)
                .param("area", area.value())
                .param("day", day)
                .query((row, number) -> entryOf(row))
                .optional();
    }

    public void insert(Entry entry) {
        jdbc.sql("""
                insert into command.case_count
                  (id, area_key, day, revision, confirmed, cured, dead, source, entered_by, entered_at)
                values
                  (:id, :area, :day, :revision, :confirmed, :cured, :dead, :source, :enteredBy, :enteredAt)
                """)
                .param("id", entry.id())
                .param("area", entry.area().value())
                .param("day", entry.day())
                .param("revision", entry.revision())
                .param("confirmed", entry.cases().confirmed())
                .param("cured", entry.cases().cured())
                .param("dead", entry.cases().dead())
                .param("source", entry.source())
                .param("enteredBy", entry.enteredBy())
                .param("enteredAt", entry.enteredAt().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /// Entries in an area with their history, newest first.
    ///
    /// @param after id of the last line of the page before
    public List<Line> within(AreaKey area, LocalDate from, LocalDate to, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id, area_key, day, revision, confirmed, cured, dead, source, entered_by, entered_at,
                  not exists (
                    select from command.case_count as later
                    where later.area_key = entry.area_key and later.day = entry.day
                      and later.revision > entry.revision
                  ) as holds
                from command.case_count as entry
                where area_key >= :low and area_key < :high and day between :from and :to
                  and (:after::uuid is null or id < :after)
                order by id desc
                limit :limit
                """)
                .param("low", area.low())
                .param("high", area.high())
                .param("from", from)
                .param("to", to)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Line(entryOf(row), row.getBoolean("holds")))
                .list();
    }

    /// Areas in or around an area (not itself), also outside the scope, with any case at some time from one day on.
    ///
    /// @param above areas that contain it
    /// @param until first day that does not matter any more; absent for no end
    public List<AreaKey> countedAround(AreaKey area, List<AreaKey> above, LocalDate day, @Nullable LocalDate until) {
        return jdbc.sql("""
                select around from command.counted_around(:low, :high, :above, :day, :until::date) as around
                """)
                .param("low", area.low())
                .param("high", area.high())
                .param("above", keys(above))
                .param("day", day)
                .param("until", until)
                .query((row, number) -> new AreaKey(row.getLong("around")))
                .list();
    }

    /// Areas in or around an area, also outside the scope, that have been counted up to a day, with whether they were
    /// on that very day.
    public Map<AreaKey, Boolean> countingAreas(AreaKey area, List<AreaKey> above, LocalDate day) {
        var counting = new HashMap<AreaKey, Boolean>();
        jdbc.sql("""
                select area_key, on_the_day from command.counting_areas(:low, :high, :above, :day)
                """)
                .param("low", area.low())
                .param("high", area.high())
                .param("above", keys(above))
                .param("day", day)
                .query((row) -> {
                    counting.put(new AreaKey(row.getLong("area_key")), row.getBoolean("on_the_day"));
                });
        return counting;
    }

    /// Every non-zero change of every area, from the entries alone.
    public void recount(Consumer<CountedChange> found) {
        jdbc.sql("""
                select area_key, day,
                  confirmed - lag(confirmed, 1, 0::bigint) over series as confirmed,
                  cured - lag(cured, 1, 0::bigint) over series as cured,
                  dead - lag(dead, 1, 0::bigint) over series as dead
                from (
                  select distinct on (area_key, day) area_key, day, confirmed, cured, dead
                  from command.case_count
                  order by area_key, day, revision desc
                ) as held
                window series as (partition by area_key order by day)
                """).query((row) -> {
            var change = new CaseSeries.Change(row.getObject("day", LocalDate.class), casesOf(row));
            found.accept(new CountedChange(new AreaKey(row.getLong("area_key")), change));
        });
    }

    /// A change of the stock in one area.
    public record CountedChange(AreaKey area, CaseSeries.Change change) {}

    private static Long[] keys(List<AreaKey> areas) {
        return areas.stream().map(AreaKey::value).toArray(Long[]::new);
    }

    private static Entry entryOf(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("day", LocalDate.class),
                row.getInt("revision"),
                casesOf(row),
                row.getString("source"),
                row.getObject("entered_by", UUID.class),
                row.getTimestamp("entered_at").toInstant());
    }

    private static Cases casesOf(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Cases(row.getLong("confirmed"), row.getLong("cured"), row.getLong("dead"));
    }
}
