package org.lianfang.isolation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.Duty;
import org.lianfang.isolation.model.NamedDuty;
import org.lianfang.isolation.model.Site;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sites, and who answers for what there.
@Repository
public class Sites {

    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id or the code is taken
    public boolean add(Site site) {
        return bind(jdbc.sql("""
                        insert into isolation.sites
                          (id, code, name, area_key, address, isolation_zone, work_zone, passage, open)
                        values (:id, :code, :name, :area, :address, :isolation, :work, :passage, :open)
                        on conflict do nothing
                        """), site).update() == 1;
    }

    /// @param site with the version that was read; its area stays
    /// @return false when somebody else has changed it since
    public boolean replace(Site site) {
        return bind(jdbc.sql("""
                        update isolation.sites
                        set code = :code, name = :name, address = :address, isolation_zone = :isolation,
                            work_zone = :work, passage = :passage, open = :open, version = version + 1
                        where id = :id and area_key = :area and version = :version
                        """), site).param("version", site.readVersion()).update() == 1;
    }

    public Optional<Site> find(UUID id) {
        return jdbc.sql("select * from isolation.sites where id = :id")
                .param("id", id)
                .query(Sites::read)
                .optional();
    }

    public boolean isCodeTaken(String code, UUID byAnother) {
        return jdbc.sql("select exists (select from isolation.sites where code = :code and id <> :id)")
                .param("code", code)
                .param("id", byAnother)
                .query(Boolean.class)
                .single();
    }

    /// In order of area and id.
    ///
    /// @param after the last site of the page before
    public List<Site> within(AreaKey area, @Nullable Site after, int limit) {
        return jdbc.sql("""
                        select * from isolation.sites
                        where area_key >= :low and area_key < :high
                          and (:afterArea::bigint is null or (area_key, id) > (:afterArea::bigint, :afterId::uuid))
                        order by area_key, id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("afterArea", after == null ? null : after.area().value())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(Sites::read)
                .list();
    }

    public void name(Site site, Collection<NamedDuty> duties) {
        jdbc.sql("delete from isolation.duties where site_id = :site")
                .param("site", site.key())
                .update();
        jdbc.sql("""
                        insert into isolation.duties (site_id, area_key, duty, name)
                        select :site, :area, duty, name from unnest(:duties::text[], :names::text[]) as sent (duty, name)
                        on conflict do nothing
                        """)
                .param("site", site.key())
                .param("area", site.area().value())
                .param("duties", Columns.of(duties, NamedDuty::duty))
                .param("names", Columns.of(duties, NamedDuty::name))
                .update();
    }

    public List<NamedDuty> duties(UUID site) {
        return jdbc.sql("select duty, name from isolation.duties where site_id = :site order by duty, name")
                .param("site", site)
                .query((row, number) -> new NamedDuty(Duty.valueOf(row.getString("duty")), row.getString("name")))
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Site site) {
        return statement
                .param("id", site.key())
                .param("code", site.code())
                .param("name", site.name())
                .param("area", site.area().value())
                .param("address", site.address())
                .param("isolation", site.zones().isolation())
                .param("work", site.zones().work())
                .param("passage", site.zones().passage())
                .param("open", site.open());
    }

    private static Site read(ResultSet row, int number) throws SQLException {
        return new Site(
                Rows.id(row, "id"),
                row.getString("code"),
                row.getString("name"),
                Rows.area(row),
                row.getString("address"),
                new Site.Zones(row.getString("isolation_zone"), row.getString("work_zone"), row.getString("passage")),
                row.getBoolean("open"),
                row.getInt("version"));
    }
}
