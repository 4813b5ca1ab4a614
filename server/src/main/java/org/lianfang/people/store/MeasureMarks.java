package org.lianfang.people.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.Residents.ActiveMeasure;
import org.lianfang.people.Residents.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What other modules ask about residents, in the shape of the door.
@Repository
public class MeasureMarks {

    private final JdbcClient database;

    MeasureMarks(JdbcClient database) {
        this.database = database;
    }

    /// Who has this keyed hash of an identity number or, failing that, of a telephone; the smallest id when several do.
    public List<Found> find(byte @Nullable [] idNumber, byte @Nullable [] phone) {
        return database.sql("""
                        select id, area_key, 1 as likeness from people.resident
                        where id_number_lookup = :idNumber and left_on is null
                        union all
                        select id, area_key, 2 from people.resident
                        where phone_lookup = :phone and left_on is null
                        order by likeness, id
                        limit 1
                        """)
                .param("idNumber", idNumber, java.sql.Types.BINARY)
                .param("phone", phone, java.sql.Types.BINARY)
                .query((row, number) ->
                        new Found(row.getObject("id", UUID.class), new AreaKey(row.getLong("area_key"))))
                .list();
    }

    /// The same for many, each under a number of their own. Marks are compared as they are: around a function that may
    /// tell what it sees, such as `decode`, row-level security forbids the index, and the whole register is read.
    public Map<Integer, Found> findAll(Map<Integer, byte[]> idNumbers, Map<Integer, byte[]> phones) {
        var found = new HashMap<Integer, Found>();
        database.sql("""
                        select distinct on (place) place, id, area_key
                        from (select s.place, r.id, r.area_key, 1 as likeness
                              from unnest(:idPlaces::int[], :idMarks::bytea[]) as s (place, mark)
                              join people.resident r on r.id_number_lookup = s.mark and r.left_on is null
                              union all
                              select s.place, r.id, r.area_key, 2
                              from unnest(:phonePlaces::int[], :phoneMarks::bytea[]) as s (place, mark)
                              join people.resident r on r.phone_lookup = s.mark and r.left_on is null)
                        order by place, likeness, id
                        """)
                .param("idPlaces", Columns.of(idNumbers.keySet(), place -> place))
                .param("idMarks", idNumbers.values().toArray(byte[][]::new))
                .param("phonePlaces", Columns.of(phones.keySet(), place -> place))
                .param("phoneMarks", phones.values().toArray(byte[][]::new))
                .query(row -> {
                    found.put(
                            row.getInt("place"),
                            new Found(row.getObject("id", UUID.class), new AreaKey(row.getLong("area_key"))));
                });
        return found;
    }

    /// Everybody in an area who has one of these telephones, by the place of the telephone in the list.
    public Map<Integer, List<Found>> withPhone(List<byte[]> phones, AreaKey area) {
        var found = new HashMap<Integer, List<Found>>();
        database.sql("""
                        select s.place, r.id, r.area_key
                        from unnest(:marks::bytea[]) with ordinality as s (mark, place)
                        join people.resident r on r.phone_lookup = s.mark and r.left_on is null
                        where r.area_key >= :low and r.area_key < :high
                        order by s.place, r.id
                        """)
                .param("marks", phones.toArray(byte[][]::new))
                .param("low", area.low())
                .param("high", area.high())
                .query(row -> {
                    found.computeIfAbsent(row.getInt("place") - 1, first -> new ArrayList<>())
                            .add(new Found(row.getObject("id", UUID.class), new AreaKey(row.getLong("area_key"))));
                });
        return found;
    }

    /// One that ended with its response still counts on that last day, but binds nobody any more.
    public Map<UUID, ActiveMeasure> on(LocalDate day, Collection<UUID> residents) {
        var found = new HashMap<UUID, ActiveMeasure>();
        database.sql("""
                        select resident_id, id, kind, from_day, until_day from people.home_measure
                        where resident_id = any(:residents::uuid[]) and from_day <= :day and lapses_on > :day
                          and (ended_on is null or ended_on > :day)
                        """)
                .param("residents", Columns.of(residents, id -> id))
                .param("day", day)
                .query((row, number) -> found.put(
                        row.getObject("resident_id", UUID.class),
                        new ActiveMeasure(
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class))))
                .list();
        return found;
    }

    /// By the keyed hashes of the persons' numbers as hexadecimal, and by their ids.
    public Map<String, ActiveMeasure> byMark(LocalDate day) {
        var found = new HashMap<String, ActiveMeasure>();
        database.sql("""
                        select mark, held.id, held.kind, held.from_day, held.until_day
                        from people.home_measure held
                        join people.resident person on person.id = held.resident_id
                        cross join lateral (values
                          (encode(person.id_number_lookup, 'hex')), (encode(person.phone_lookup, 'hex')), (person.id::text))
                          as marks (mark)
                        where held.from_day <= :day and held.lapses_on > :day and mark is not null
                          and (held.ended_on is null or held.ended_on > :day)
                        """)
                .param("day", day)
                .query((row, number) -> found.put(
                        row.getString("mark"),
                        new ActiveMeasure(
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class))))
                .list();
        return found;
    }

    /// By village; measures that were ended before are not among them.
    public Map<AreaKey, Long> ending(AreaKey area, LocalDate from, LocalDate to) {
        var found = new HashMap<AreaKey, Long>();
        database.sql("""
                        select area_key - area_key % :width as village, count(*) as measures
                        from people.home_measure
                        where area_key >= :low and area_key < :high
                          and lapses_on > :from::date and lapses_on <= :to::date + 1 and ended_on is null
                        group by 1
                        """)
                .param("width", AreaLevel.VILLAGE.width())
                .param("low", area.low())
                .param("high", area.high())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> found.put(new AreaKey(row.getLong("village")), row.getLong("measures")))
                .list();
        return found;
    }
}
