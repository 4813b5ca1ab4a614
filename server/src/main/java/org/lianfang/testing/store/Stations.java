package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.testing.model.Setting;
import org.lianfang.testing.model.Station;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Stations {

    private final JdbcClient jdbc;

    Stations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id or the code is taken
    public boolean add(Station station) {
        return bind(jdbc.sql("""
                        insert into testing.stations (id, code, name, setting, area_key, place, samples_per_hour, open)
                        values (:id, :code, :name, :setting, :area, :place, :perHour, :open)
                        on conflict do nothing
                        """), station).update() == 1;
    }

    /// @param station with the version that was read
    /// @return false when somebody else has changed it since
    public boolean replace(Station station) {
        return bind(jdbc.sql("""
                        update testing.stations
                        set code = :code, name = :name, setting = :setting, area_key = :area, place = :place,
                            samples_per_hour = :perHour, open = :open, version = version + 1
                        where id = :id and version = :version
                        """), station)
                        .param("version", station.readVersion())
                        .update()
                == 1;
    }

    public Optional<Station> find(UUID id) {
        return jdbc.sql("select * from testing.stations where id = :id")
                .param("id", id)
                .query(Stations::read)
                .optional();
    }

    public List<Station> findAll(Collection<UUID> ids) {
        return jdbc.sql("select * from testing.stations where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query(Stations::read)
                .list();
    }

    public boolean isCodeTaken(String code, UUID byAnother) {
        return jdbc.sql("select exists (select from testing.stations where code = :code and id <> :id)")
                .param("code", code)
                .param("id", byAnother)
                .query(Boolean.class)
                .single();
    }

    /// In order of area and id.
    ///
    /// @param after the last station of the page before
    public List<Station> within(AreaKey area, @Nullable Station after, int limit) {
        return jdbc.sql("""
                        select *
                        from testing.stations
                        where area_key >= :low and area_key < :high
                          and (:afterArea::bigint is null or (area_key, id) > (:afterArea::bigint, :afterId::uuid))
                        order by area_key, id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("afterArea", after == null ? null : after.areaKey().value())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(Stations::read)
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Station station) {
        return statement
                .param("id", station.id())
                .param("code", station.code())
                .param("name", station.name())
                .param("setting", station.setting().name())
                .param("area", station.areaKey().value())
                .param("place", station.place())
                .param("perHour", station.samplesPerHour())
                .param("open", station.open());
    }

    private static Station read(ResultSet row, int number) throws SQLException {
        return new Station(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Setting.valueOf(row.getString("setting")),
                new AreaKey(row.getLong("area_key")),
                row.getString("place"),
                row.getInt("samples_per_hour"),
                row.getBoolean("open"),
                row.getInt("version"));
    }
}
