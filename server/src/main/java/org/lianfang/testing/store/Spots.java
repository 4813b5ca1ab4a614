package org.lianfang.testing.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.testing.model.Setting;
import org.lianfang.testing.planning.BuildingKey;
import org.lianfang.testing.planning.Site;
import org.lianfang.testing.planning.Spot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where buildings and stations stand.
@Repository
public class Spots {

    private final JdbcClient jdbc;

    Spots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<BuildingKey, Spot> ofBuildings(AreaKey area) {
        var spots = new HashMap<BuildingKey, Spot>();
        jdbc.sql("select * from testing.building_spots where area_key >= :low and area_key < :high")
                .param("low", area.low())
                .param("high", area.high())
                .query((row, number) -> spots.put(
                        new BuildingKey(new AreaKey(row.getLong("area_key")), row.getString("building")),
                        new Spot(row.getDouble("longitude"), row.getDouble("latitude"))))
                .list();
        return spots;
    }

    public void putBuildings(Map<BuildingKey, Spot> spots) {
        var rows = spots.entrySet();
        jdbc.sql("""
                        insert into testing.building_spots (area_key, building, longitude, latitude)
                        select * from unnest(:areas::bigint[], :buildings::text[], :longitudes::float8[], :latitudes::float8[])
                        on conflict (area_key, building) do update
                        set longitude = excluded.longitude, latitude = excluded.latitude
                        """)
                .param("areas", Columns.of(rows, row -> row.getKey().area().value()))
                .param("buildings", Columns.of(rows, row -> row.getKey().building()))
                .param("longitudes", Columns.of(rows, row -> row.getValue().longitude()))
                .param("latitudes", Columns.of(rows, row -> row.getValue().latitude()))
                .update();
    }

    public void putStation(UUID station, AreaKey area, Spot spot) {
        jdbc.sql("""
                        insert into testing.station_spots (station_id, area_key, longitude, latitude)
                        values (:station, :area, :longitude, :latitude)
                        on conflict (station_id) do update
                        set area_key = excluded.area_key, longitude = excluded.longitude, latitude = excluded.latitude
                        """)
                .param("station", station)
                .param("area", area.value())
                .param("longitude", spot.longitude())
                .param("latitude", spot.latitude())
                .update();
    }

    /// Stations of an area with their spots, in the order of area and id.
    public List<Site> sites(AreaKey area) {
        return sites(jdbc.sql("""
                        select s.*, p.longitude, p.latitude
                        from testing.stations s left join testing.station_spots p on p.station_id = s.id
                        where s.area_key >= :low and s.area_key < :high
                        order by s.area_key, s.id
                        """).param("low", area.low()).param("high", area.high()));
    }

    public List<Site> sites(Collection<UUID> ids) {
        return sites(jdbc.sql("""
                        select s.*, p.longitude, p.latitude
                        from testing.stations s left join testing.station_spots p on p.station_id = s.id
                        where s.id = any(:ids::uuid[])
                        """).param("ids", Columns.of(ids, id -> id)));
    }

    private static List<Site> sites(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Site(
                        row.getObject("id", UUID.class),
                        Setting.valueOf(row.getString("setting")),
                        new AreaKey(row.getLong("area_key")),
                        spot(row.getObject("longitude", Double.class), row.getObject("latitude", Double.class)),
                        row.getInt("samples_per_hour"),
                        row.getBoolean("open")))
                .list();
    }

    private static @Nullable Spot spot(@Nullable Double longitude, @Nullable Double latitude) {
        return longitude == null || latitude == null ? null : new Spot(longitude, latitude);
    }
}
