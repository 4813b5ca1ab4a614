package org.lianfang.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.model.Door;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.HouseholdKind;
import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Households of the register.
@Repository
public class RegisteredHouseholds {

    private final JdbcClient database;
    private final Sealed sealed;

    RegisteredHouseholds(JdbcClient database, Vault vault) {
        this.database = database;
        this.sealed = new Sealed(vault);
    }

    /// A door in an area: where a household can be.
    public record Place(AreaKey area, String canonicalDoor) {
        public static Place of(AreaKey area, Door door) {
            return new Place(area, door.canonical());
        }
    }

    /// Adds those whose ids are new, in order of their ids, so that two writers never wait for each other in a ring.
    ///
    /// @return the ids that were new
    public Set<UUID> add(Collection<Household> households, Instant at, UUID by) {
        var rows = households.stream()
                .sorted(java.util.Comparator.comparing(Household::id))
                .toList();
        return new HashSet<>(database.sql("""
                        insert into people.household (id, area_key, door, kind, phone_sealed, area_since, recorded_at, recorded_by)
                        select id, area_key, door, kind, phone_sealed, area_since, :at, :by
                        from unnest(:ids::uuid[], :areas::bigint[], :doors::text[], :kinds::text[], :phones::bytea[], :since::date[])
                          as entered (id, area_key, door, kind, phone_sealed, area_since)
                        on conflict do nothing
                        returning id
                        """)
                .param("ids", Columns.of(rows, Household::id))
                .param("areas", Columns.of(rows, row -> row.area().value()))
                .param("doors", Columns.of(rows, row -> row.door().written()))
                .param("kinds", Columns.of(rows, Household::kind))
                .param(
                        "phones",
                        sealed.column(
                                rows,
                                Vault.Field.PHONE,
                                row -> row.phone() == null ? null : row.phone().normalised()))
                .param("since", Columns.of(rows, Household::areaSince))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .set());
    }

    /// Where each of these households is; those outside the scope are absent.
    public Map<UUID, AreaKey> areas(Collection<UUID> ids) {
        var areas = new HashMap<UUID, AreaKey>();
        database.sql("select id, area_key from people.household where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query((row, number) ->
                        areas.put(row.getObject("id", UUID.class), new AreaKey(row.getLong("area_key"))))
                .list();
        return areas;
    }

    /// The household behind each door that is known; the one registered first when there are several.
    public Map<Place, UUID> behind(Collection<Place> places) {
        var found = new HashMap<Place, UUID>();
        database.sql("""
                        select asked.area_key, asked.door, found.subject_id
                        from unnest(:areas::bigint[], :doors::text[]) as asked (area_key, door)
                        join people.token found
                          on found.token = '#' || asked.door and found.area_key = asked.area_key
                        order by found.subject_id desc
                        """)
                .param("areas", Columns.of(places, place -> place.area().value()))
                .param("doors", Columns.of(places, Place::canonicalDoor))
                .query((row, number) -> found.put(
                        new Place(new AreaKey(row.getLong("area_key")), row.getString("door")),
                        row.getObject("subject_id", UUID.class)))
                .list();
        return found;
    }

    /// Waits until no other transaction makes households by their doors in these areas.
    public void alone(Collection<AreaKey> areas) {
        database.sql(
                        "select pg_advisory_xact_lock(area_key) from unnest(:areas::bigint[]) as area_key order by area_key")
                .param("areas", Columns.of(Set.copyOf(areas), AreaKey::value))
                .query((row, number) -> number)
                .list();
    }

    public Optional<Household> find(UUID id) {
        return database.sql("select * from people.household where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /// Locked until the end of the transaction.
    public Optional<Household> findLocked(UUID id) {
        return database.sql("select * from people.household where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /// Replaces what is editable.
    ///
    /// @param household with the version that the edit began from
    /// @return false when somebody else has edited it since
    public boolean replace(Household household) {
        return database.sql("""
                        update people.household
                        set area_key = :area, door = :door, kind = :kind, phone_sealed = :phone, area_since = :since,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", household.id())
                        .param("area", household.area().value())
                        .param("door", household.door().written())
                        .param("kind", household.kind().name())
                        .param(
                                "phone",
                                household.phone() == null
                                        ? null
                                        : sealed.vault()
                                                .seal(
                                                        Vault.Field.PHONE,
                                                        household.phone().normalised()),
                                java.sql.Types.BINARY)
                        .param("since", household.areaSince())
                        .param("version", household.version())
                        .update()
                == 1;
    }

    /// Households of an area in order of area and id, from after a place in that order.
    public List<Household> page(AreaKey area, AreaKey afterArea, UUID afterId, int limit) {
        return database.sql("""
                        select *
                        from people.household
                        where area_key >= :low and area_key < :high
                          and (area_key, id) > (:afterArea, :afterId)
                        order by area_key, id
                        limit :limit
                        """)
                .param("low", Math.max(area.low(), afterArea.value()))
                .param("high", area.high())
                .param("afterArea", afterArea.value())
                .param("afterId", afterId)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    public List<Household> findAll(Collection<UUID> ids) {
        return database.sql("select * from people.household where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query(this::read)
                .list();
    }

    private Household read(ResultSet row, int number) throws SQLException {
        return new Household(
                row.getObject("id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                new Door(row.getString("door")),
                HouseholdKind.valueOf(row.getString("kind")),
                sealed.phone(row, "phone_sealed"),
                row.getObject("area_since", LocalDate.class),
                row.getInt("version"));
    }
}
