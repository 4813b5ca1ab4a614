package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.privacy.PhoneNumber;
import org.lianfang.privacy.Vault;
import org.lianfang.testing.planning.BuildingKey;
import org.lianfang.testing.planning.Volunteer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who helps the people of a building in a round.
@Repository
public class Volunteers {

    private final JdbcClient jdbc;
    private final Vault vault;

    Volunteers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @return false when the id is known
    public boolean add(UUID round, Volunteer volunteer, LocalDate day, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into testing.volunteers
                          (id, round_id, area_key, building, name, phone_sealed, day, named_by, named_at)
                        values (:id, :round, :area, :building, :name, :phone, :day, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", volunteer.id())
                        .param("round", round)
                        .param("area", volunteer.building().area().value())
                        .param("building", volunteer.building().building())
                        .param("name", volunteer.name())
                        .param("phone", seal(volunteer.phone()), Types.BINARY)
                        .param("day", day)
                        .param("by", by)
                        .param("at", Rows.at(at))
                        .update()
                == 1;
    }

    public Optional<Volunteer> find(UUID round, UUID id) {
        return jdbc.sql("select * from testing.volunteers where id = :id and round_id = :round")
                .param("id", id)
                .param("round", round)
                .query(this::read)
                .optional();
    }

    /// In the order of area and id.
    public List<Volunteer> within(UUID round, AreaKey area, @Nullable Volunteer after, int limit) {
        return jdbc.sql("""
                        select *
                        from testing.volunteers
                        where round_id = :round and area_key >= :low and area_key < :high
                          and (:afterArea::bigint is null or (area_key, id) > (:afterArea::bigint, :afterId::uuid))
                        order by area_key, id
                        limit :limit
                        """)
                .param("round", round)
                .param("low", area.low())
                .param("high", area.high())
                .param(
                        "afterArea",
                        after == null ? null : after.building().area().value())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    public boolean remove(UUID id) {
        return jdbc.sql("delete from testing.volunteers where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private byte @Nullable [] seal(@Nullable PhoneNumber phone) {
        return phone == null ? null : vault.seal(Vault.Field.PHONE, phone.normalised());
    }

    private Volunteer read(ResultSet row, int number) throws SQLException {
        var sealed = row.getBytes("phone_sealed");
        return new Volunteer(
                row.getObject("id", UUID.class),
                new BuildingKey(new AreaKey(row.getLong("area_key")), row.getString("building")),
                row.getString("name"),
                sealed == null ? null : new PhoneNumber(vault.open(Vault.Field.PHONE, sealed)));
    }
}
