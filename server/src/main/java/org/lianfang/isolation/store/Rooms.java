package org.lianfang.isolation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lianfang.isolation.model.Room;
import org.lianfang.isolation.model.Site;
import org.lianfang.isolation.planning.FreeRoom;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rooms of sites.
@Repository
public class Rooms {

    private final JdbcClient jdbc;

    Rooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param site where it is
    public record Placed(Room room, UUID site, AreaKey area, boolean siteOpen) {}

    /// @return how many were new: a number that the site has already is left as it is
    public int add(Site site, Collection<Room> rooms) {
        return jdbc.sql("""
                        insert into isolation.rooms
                          (id, site_id, area_key, floor, number, beds, family, barrier_free, own_toilet, languages, closed)
                        select id, :site, :area, floor, number, beds, family, barrier_free, own_toilet, languages::text[], closed
                        from unnest(:ids::uuid[], :floors::int[], :numbers::text[], :beds::int[], :families::bool[],
                                    :barrierFrees::bool[], :toilets::bool[], :languages::text[], :closeds::bool[])
                          as sent (id, floor, number, beds, family, barrier_free, own_toilet, languages, closed)
                        on conflict do nothing
                        """)
                .param("site", site.key())
                .param("area", site.area().value())
                .param("ids", Columns.of(rooms, Room::id))
                .param("floors", Columns.of(rooms, Room::floor))
                .param("numbers", Columns.of(rooms, Room::number))
                .param("beds", Columns.of(rooms, Room::beds))
                .param("families", Columns.of(rooms, Room::family))
                .param("barrierFrees", Columns.of(rooms, Room::barrierFree))
                .param("toilets", Columns.of(rooms, Room::ownToilet))
                .param("languages", Columns.of(rooms, room -> Columns.array(room.languages())))
                .param("closeds", Columns.of(rooms, Room::closed))
                .update();
    }

    /// @param room with the version that was read
    /// @return false when somebody else has changed it since, or its number is that of another room
    public boolean replace(Room room) {
        return jdbc.sql("""
                        update isolation.rooms r
                        set floor = :floor, number = :number, beds = :beds, family = :family, barrier_free = :barrierFree,
                            own_toilet = :toilet, languages = :languages::text[], closed = :closed, version = version + 1
                        where id = :id and version = :version
                          and not exists (
                            select from isolation.rooms o
                            where o.site_id = r.site_id and o.number = :number and o.id <> r.id)
                        """)
                        .param("id", room.key())
                        .param("version", room.version())
                        .param("floor", room.floor())
                        .param("number", room.number())
                        .param("beds", room.beds())
                        .param("family", room.family())
                        .param("barrierFree", room.barrierFree())
                        .param("toilet", room.ownToilet())
                        .param("languages", Columns.array(room.languages()))
                        .param("closed", room.closed())
                        .update()
                == 1;
    }

    public Optional<Placed> find(UUID id) {
        return findAll(Set.of(id)).stream().findFirst();
    }

    public List<Placed> findAll(Collection<UUID> ids) {
        return jdbc.sql("""
                        select r.*, s.open
                        from isolation.rooms r join isolation.sites s on s.id = r.site_id
                        where r.id = any(:ids::uuid[])
                        """)
                .param("ids", Columns.of(ids, id -> id))
                .query((row, number) ->
                        new Placed(read(row), Rows.id(row, "site_id"), Rows.area(row), row.getBoolean("open")))
                .list();
    }

    public boolean isThere(UUID site, String number) {
        return jdbc.sql("select exists (select from isolation.rooms where site_id = :site and number = :number)")
                .param("site", site)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /// Highest bed that somebody has in the room; 0 when it is empty.
    public int bedsInUse(UUID room) {
        return jdbc.sql("select coalesce(max(bed), 0) from isolation.stays where room_id = :room and ended_at is null")
                .param("room", room)
                .query(Integer.class)
                .single();
    }

    /// Rooms of an open site in which nobody is and nobody is expected, in order of floor and number.
    public List<FreeRoom> free(UUID site, int limit) {
        return jdbc.sql("""
                        select r.*
                        from isolation.rooms r join isolation.sites s on s.id = r.site_id
                        where r.site_id = :site and s.open and not r.closed
                          and not exists (select from isolation.stays t where t.room_id = r.id and t.ended_at is null)
                        order by r.floor, r.number
                        limit :limit
                        """)
                .param("site", site)
                .param("limit", limit)
                .query((row, number) -> new FreeRoom(
                        Rows.id(row, "id"),
                        Rows.id(row, "site_id"),
                        row.getInt("floor"),
                        row.getString("number"),
                        row.getInt("beds"),
                        row.getBoolean("family"),
                        row.getBoolean("barrier_free"),
                        row.getBoolean("own_toilet"),
                        Set.copyOf(Rows.texts(row, "languages"))))
                .list();
    }

    /// @param usable rooms of open sites that are not closed
    /// @param free of these, those in which nobody is
    public record Count(long rooms, long usable, long free, long people) {}

    public Count count(AreaKey area) {
        return jdbc.sql("""
                        with seen as (
                          select s.open and not r.closed as usable,
                                 (select count(*) from isolation.stays t
                                  where t.room_id = r.id and t.ended_at is null) as people
                          from isolation.rooms r join isolation.sites s on s.id = r.site_id
                          where r.area_key >= :low and r.area_key < :high
                        )
                        select count(*) as rooms, count(*) filter (where usable) as usable,
                               count(*) filter (where usable and people = 0) as free, coalesce(sum(people), 0) as people
                        from seen
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .query((row, number) -> new Count(
                        row.getLong("rooms"), row.getLong("usable"), row.getLong("free"), row.getLong("people")))
                .single();
    }

    static Room read(ResultSet row) throws SQLException {
        return new Room(
                Rows.id(row, "id"),
                row.getInt("floor"),
                row.getString("number"),
                row.getInt("beds"),
                row.getBoolean("family"),
                row.getBoolean("barrier_free"),
                row.getBoolean("own_toilet"),
                Rows.texts(row, "languages"),
                row.getBoolean("closed"),
                row.getInt("version"));
    }
}
