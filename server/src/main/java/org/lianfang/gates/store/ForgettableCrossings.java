package org.lianfang.gates.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.gates.model.Tally;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.id.Ids;
import org.lianfang.response.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Crossings that are over. All of it is done as the database's owner.
@Repository
public class ForgettableCrossings {

    private final JdbcClient jdbc;

    ForgettableCrossings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Ids from the low one to the high one, both included: mostly those of one partition.
    public record IdRange(UUID low, UUID high) {

        static IdRange of(LocalDate day) {
            return new IdRange(lowest(day), lowest(day.plusDays(1)));
        }

        private static UUID lowest(LocalDate day) {
            var moment = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            return Ids.lowest(moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment);
        }
    }

    /// Where crossings of days before this one lie: in partitions of ids that are as old, with strays in younger ones,
    /// and in the default partition.
    public List<IdRange> rangesBefore(LocalDate keptEverywhere) {
        var days = new TreeSet<LocalDate>(jdbc.sql("select day from gates.days_of_ids() as day where day <= :kept")
                .param("kept", keptEverywhere)
                .query(LocalDate.class)
                .list());
        days.addAll(strayDays(keptEverywhere));
        var ranges = new ArrayList<>(days.stream().map(IdRange::of).toList());
        ranges.addAll(inTheDefaultPartition(keptEverywhere));
        return ranges;
    }

    private List<LocalDate> strayDays(LocalDate keptEverywhere) {
        return jdbc.sql("""
                        select distinct c.id
                        from gates.crossings c
                        where c.stray and c.day < :kept and c.tableoid <> 'gates.crossings_default'::regclass
                        """)
                .param("kept", keptEverywhere)
                .query((row, number) ->
                        LocalDate.ofInstant(Ids.momentOf(row.getObject("id", UUID.class)), ZoneOffset.UTC))
                .list();
    }

    /// From the lowest to the highest id there: few, and mostly none.
    private List<IdRange> inTheDefaultPartition(LocalDate keptEverywhere) {
        var ids = jdbc.sql("select id from gates.crossings_default where day < :kept order by id")
                .param("kept", keptEverywhere)
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? List.of() : List.of(new IdRange(ids.getFirst(), ids.getLast()));
    }

    /// Areas of crossings in the range whose day is before this one.
    public List<AreaKey> areas(IdRange ids, LocalDate keptEverywhere) {
        return jdbc.sql("""
                        select distinct c.area_key
                        from gates.crossings c
                        where c.id >= :low and c.id <= :high and c.day < :kept
                        """)
                .param("low", ids.low())
                .param("high", ids.high())
                .param("kept", keptEverywhere)
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// Deletes crossings of the range, their corrections, and the notes of those who opened them; what they had counted
    /// is kept, by the same statement.
    ///
    /// @return how many, by area
    public Map<AreaKey, Long> forget(IdRange ids, Collection<Kept> over) {
        return jdbc
                .sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :days::date[]) as over (area_key, kept_from)
                        ),
                        gone as (
                          delete from gates.crossings c using over
                          where c.id >= :low and c.id <= :high
                            and c.area_key = over.area_key and c.day < over.kept_from
                          returning c.id, c.day, c.area_key, c.person_sealed, c.plate, c.outcome, c.fever
                        ),
                        corrected as (
                          delete from gates.crossing_voids v using gone where v.crossing_id = gone.id
                          returning v.crossing_id
                        ),
                        opened as (
                          delete from gates.openings o using gone where o.crossing_id = gone.id
                        ),
                        sums as (
                          select day, area_key,
                                 array[count(person_sealed), count(plate),
                                       count(*) filter (where outcome = 'PASSED'),
                                       count(*) filter (where outcome = 'TURNED_BACK'),
                                       count(*) filter (where outcome = 'TO_HOSPITAL'),
                                       count(*) filter (where outcome = 'ESCORTED'),
                                       count(*) filter (where outcome = 'EXEMPT'),
                                       count(*) filter (where fever)] as totals
                          from gone
                          where not exists (select from corrected where crossing_id = gone.id)
                          group by day, area_key
                        ),
                        counted as (
                          insert into gates.forgotten as f (day, area_key, indicator, total)
                          select day, area_key, indicator, total
                          from sums
                          cross join lateral unnest(:indicators::text[], totals) as counted (indicator, total)
                          where total <> 0
                          on conflict (day, area_key, indicator) do update set total = f.total + excluded.total
                        )
                        select area_key, count(*) as crossings from gone group by area_key
                        """)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("days", Columns.of(over, Kept::from))
                .param("low", ids.low())
                .param("high", ids.high())
                .param("indicators", Tally.INDICATORS.toArray(String[]::new))
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("area_key")), row.getLong("crossings")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Days of ids that have a partition although everything of such days may be over.
    public List<LocalDate> partitionsBefore(LocalDate keptEverywhere) {
        return jdbc.sql("select day from gates.days_of_ids() as day where day + 1 < :kept order by day")
                .param("kept", keptEverywhere)
                .query(LocalDate.class)
                .list();
    }

    /// @return whether there was an empty partition, which is gone now
    public boolean dropWhenEmpty(LocalDate day) {
        return jdbc.sql("select gates.drop_day(:day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
