package org.lianfang.places.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.places.PlaceName;
import org.lianfang.places.model.Venue;
import org.lianfang.tracing.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The register of places.
@Repository
public class Venues {

    private final JdbcClient jdbc;

    Venues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known, or an open place of the city has that name
    public boolean add(Venue venue, UUID by) {
        return jdbc.sql("""
                        insert into places.venues (id, area_key, code, name, mark, setting, minutes, registered_by, registered_at)
                        values (:id, :area, :code, :name, :mark, :setting, :minutes, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", venue.id())
                        .param("area", venue.area().value())
                        .param("code", venue.code())
                        .param("name", venue.sign().name())
                        .param("mark", PlaceName.mark(venue.sign().name()))
                        .param("setting", venue.sign().setting().name())
                        .param("minutes", venue.sign().minutes())
                        .param("by", by)
                        .param("at", Rows.at(venue.registeredAt()))
                        .update()
                == 1;
    }

    /// @return false when it was closed before
    public boolean close(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                        update places.venues set closed_by = :by, closed_at = :at where id = :id and closed_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Rows.at(at))
                        .update()
                == 1;
    }

    public Optional<Venue> find(UUID id) {
        return jdbc.sql("select * from places.venues where id = :id")
                .param("id", id)
                .query(Venues::read)
                .optional();
    }

    public Optional<Venue> ofPoster(String code) {
        return jdbc.sql("select * from places.venues where code = :code")
                .param("code", code)
                .query(Venues::read)
                .optional();
    }

    /// By name, those whose poster is good first.
    ///
    /// @param mark that is part of the name's; empty for all
    public List<Venue> in(AreaKey area, String mark, int limit) {
        return jdbc.sql("""
                        select * from places.venues
                        where area_key >= :low and area_key < :high and (:mark = '' or position(:mark in mark) > 0)
                        order by closed_at is not null, name, id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("mark", mark)
                .param("limit", limit)
                .query(Venues::read)
                .list();
    }

    private static Venue read(ResultSet row, int number) throws SQLException {
        return new Venue(
                Rows.id(row, "id"),
                Rows.area(row),
                row.getString("code"),
                new Venue.Sign(row.getString("name"), Setting.valueOf(row.getString("setting")), row.getInt("minutes")),
                Rows.moment(row, "registered_at"),
                Rows.momentIfAny(row, "closed_at"));
    }
}
