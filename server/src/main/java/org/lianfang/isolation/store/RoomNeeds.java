package org.lianfang.isolation.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many rooms there are and until when they are taken, by county.
@Repository
public class RoomNeeds {

    private final JdbcClient jdbc;

    RoomNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Rooms in which people may be, and those in which somebody is although nobody else may be admitted.
    public Map<AreaKey, Long> rooms(AreaKey area) {
        return jdbc
                .sql("""
                        select r.area_key - r.area_key % :width as area_key, count(*) as rooms
                        from isolation.rooms r join isolation.sites s on s.id = r.site_id
                        where r.area_key >= :low and r.area_key < :high
                          and (s.open and not r.closed
                               or exists (select from isolation.stays t where t.room_id = r.id and t.ended_at is null))
                        group by 1
                        """)
                .param("width", AreaLevel.COUNTY.width())
                .param("low", area.low())
                .param("high", area.high())
                .query((row, number) -> Map.entry(Rows.area(row), row.getLong("rooms")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Rooms in which somebody is or is expected.
    ///
    /// @param until last day of the last of them
    public record Occupied(AreaKey county, LocalDate until, long rooms) {}

    public List<Occupied> occupied(AreaKey area) {
        return jdbc.sql("""
                        with taken as (
                          select area_key - area_key % :width as area_key, max(until_day) as until_day
                          from isolation.stays
                          where area_key >= :low and area_key < :high and ended_at is null and kind = 'ROOM'
                          group by 1, room_id
                        )
                        select area_key, until_day, count(*) as rooms from taken group by area_key, until_day
                        """)
                .param("width", AreaLevel.COUNTY.width())
                .param("low", area.low())
                .param("high", area.high())
                .query((row, number) -> new Occupied(Rows.area(row), Rows.day(row, "until_day"), row.getLong("rooms")))
                .list();
    }

    /// Those of these people for whom a plan holds already. Must see every area.
    public Set<UUID> planned(Collection<UUID> residents) {
        return jdbc.sql(
                        "select resident_id from isolation.quarantines where resident_id = any(:ids::uuid[]) and ended_at is null")
                .param("ids", Columns.of(residents, id -> id))
                .query(UUID.class)
                .set();
    }
}
