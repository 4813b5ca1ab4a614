package org.lianfang.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.model.Paper;
import org.lianfang.people.model.Person;
import org.lianfang.people.model.Resident;
import org.lianfang.people.model.ResidentKind;
import org.lianfang.people.model.Sex;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.PhoneNumber;
import org.lianfang.privacy.Vault;
import org.lianfang.privacy.Vault.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Residents of the register.
@Repository
public class RegisteredResidents {

    private final JdbcClient database;
    private final Sealed sealed;

    RegisteredResidents(JdbcClient database, Vault vault) {
        this.database = database;
        this.sealed = new Sealed(vault);
    }

    /// Adds those whose ids and identity numbers are new, in order of their ids.
    ///
    /// @return the ids that were added
    public Set<UUID> add(Collection<Resident> residents, Instant at, UUID by) {
        var rows = residents.stream().sorted(Comparator.comparing(Resident::id)).toList();
        return new HashSet<>(database.sql("""
                        insert into people.resident (
                          id, area_key, household_id, name, sex, birth_date, id_kind, id_number_sealed, id_number_lookup,
                          phone_sealed, phone_lookup, phone_tail_lookup, kind, area_since, recorded_at, recorded_by)
                        select id, area_key, household_id, name, sex, birth_date, id_kind, id_number_sealed, id_number_lookup,
                          phone_sealed, phone_lookup, phone_tail_lookup, kind, area_since, :at, :by
                        from unnest(
                          :ids::uuid[], :areas::bigint[], :households::uuid[], :names::text[], :sexes::text[], :births::date[],
                          :idKinds::text[], :idNumbers::bytea[], :idLookups::bytea[],
                          :phones::bytea[], :phoneLookups::bytea[], :tailLookups::bytea[], :kinds::text[], :since::date[])
                          as entered (
                            id, area_key, household_id, name, sex, birth_date, id_kind, id_number_sealed, id_number_lookup,
                            phone_sealed, phone_lookup, phone_tail_lookup, kind, area_since)
                        on conflict do nothing
                        returning id
                        """)
                .param("ids", Columns.of(rows, Resident::id))
                .param("areas", Columns.of(rows, row -> row.area().value()))
                .param("households", Columns.of(rows, Resident::household))
                .param("names", Columns.of(rows, row -> row.person().name()))
                .param("sexes", Columns.of(rows, row -> row.person().sex()))
                .param("births", Columns.of(rows, row -> row.person().birthDate()))
                .param("idKinds", Columns.of(rows, row -> row.person().paper().kind()))
                .param("idNumbers", sealed.column(rows, Field.ID_NUMBER, RegisteredResidents::idNumber))
                .param("idLookups", sealed.lookups(rows, Field.ID_NUMBER, RegisteredResidents::idNumber))
                .param("phones", sealed.column(rows, Field.PHONE, row -> phone(row.person(), PhoneNumber::normalised)))
                .param(
                        "phoneLookups",
                        sealed.lookups(rows, Field.PHONE, row -> phone(row.person(), PhoneNumber::normalised)))
                .param("tailLookups", sealed.lookups(rows, Field.PHONE, row -> phone(row.person(), PhoneNumber::tail)))
                .param("kinds", Columns.of(rows, row -> row.person().kind()))
                .param("since", Columns.of(rows, row -> row.stay().areaSince()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .set());
    }

    /// Which of these ids the register knows within the scope.
    public Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(database.sql("select id from people.resident where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query(UUID.class)
                .set());
    }

    public Optional<Resident> find(UUID id) {
        return database.sql("select * from people.resident where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /// The residents of these ids, in no order.
    public List<Resident> findAll(Collection<UUID> ids) {
        return database.sql("select * from people.resident where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query(this::read)
                .list();
    }

    /// The same, locked until the end of the transaction, so that nobody leaves or moves meanwhile.
    public List<Resident> findAllLocked(Collection<UUID> ids) {
        return database.sql("select * from people.resident where id = any(:ids::uuid[]) order by id for update")
                .param("ids", Columns.of(ids, id -> id))
                .query(this::read)
                .list();
    }

    /// Who lives in these households now.
    public List<Resident> membersOf(Collection<UUID> households) {
        return database.sql("""
                        select * from people.resident
                        where household_id = any(:households::uuid[]) and left_on is null
                        order by id
                        """)
                .param("households", Columns.of(households, id -> id))
                .query(this::read)
                .list();
    }

    /// The same order and place, only those under a home measure that holds on a day.
    public List<Resident> pageUnderMeasure(AreaKey area, LocalDate day, AreaKey afterArea, UUID afterId, int limit) {
        return database.sql("""
                        select distinct on (r.area_key, r.id) r.*
                        from people.home_measure m
                        join people.resident r on r.id = m.resident_id
                        where m.area_key >= :low and m.area_key < :high
                          and m.from_day <= :day and m.lapses_on > :day
                          and (r.area_key, r.id) > (:afterArea, :afterId)
                          and r.left_on is null
                        order by r.area_key, r.id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("day", day)
                .param("afterArea", afterArea.value())
                .param("afterId", afterId)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /// Residents of an area in order of area and id, from after a place in that order.
    public List<Resident> page(AreaKey area, AreaKey afterArea, UUID afterId, int limit) {
        return database.sql("""
                        select *
                        from people.resident
                        where area_key >= :low and area_key < :high
                          and (area_key, id) > (:afterArea, :afterId)
                          and left_on is null
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

    /// Replaces what is editable.
    ///
    /// @param resident with the version that the edit began from
    /// @return false when somebody else has edited it since
    public boolean replace(Resident resident) {
        var person = resident.person();
        var number = person.paper().number();
        var vault = sealed.vault();
        return database.sql("""
                        update people.resident
                        set area_key = :area, household_id = :household, name = :name, sex = :sex, birth_date = :birth,
                            id_kind = :idKind, id_number_sealed = :idNumber, id_number_lookup = :idLookup,
                            phone_sealed = :phone, phone_lookup = :phoneLookup, phone_tail_lookup = :tailLookup,
                            kind = :kind, area_since = :since, left_on = :leftOn, left_why = :leftWhy,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", resident.id())
                        .param("version", resident.version())
                        .param("area", resident.area().value())
                        .param("household", resident.household())
                        .param("name", person.name())
                        .param("sex", person.sex().name())
                        .param("birth", person.birthDate(), Types.DATE)
                        .param("idKind", person.paper().kind().name())
                        .param("idNumber", number == null ? null : vault.seal(Field.ID_NUMBER, number), Types.BINARY)
                        .param("idLookup", number == null ? null : vault.lookup(Field.ID_NUMBER, number), Types.BINARY)
                        .param("phone", hidden(phone(person, PhoneNumber::normalised), vault::seal), Types.BINARY)
                        .param(
                                "phoneLookup",
                                hidden(phone(person, PhoneNumber::normalised), vault::lookup),
                                Types.BINARY)
                        .param("tailLookup", hidden(phone(person, PhoneNumber::tail), vault::lookup), Types.BINARY)
                        .param("kind", person.kind().name())
                        .param("since", resident.stay().areaSince())
                        .param("leftOn", resident.stay().leftOn(), Types.DATE)
                        .param("leftWhy", resident.stay().why(), Types.VARCHAR)
                        .update()
                == 1;
    }

    private static byte @Nullable [] hidden(
            @Nullable Personal<String> phone, java.util.function.BiFunction<Field, Personal<String>, byte[]> work) {
        return phone == null ? null : work.apply(Field.PHONE, phone);
    }

    private static @Nullable Personal<String> idNumber(Resident resident) {
        return resident.person().paper().number();
    }

    private static @Nullable Personal<String> phone(
            Person person, java.util.function.Function<PhoneNumber, Personal<String>> form) {
        return person.phone() == null ? null : form.apply(person.phone());
    }

    private Resident read(ResultSet row, int number) throws SQLException {
        return new Resident(
                row.getObject("id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("household_id", UUID.class),
                new Person(
                        row.getString("name"),
                        Sex.valueOf(row.getString("sex")),
                        row.getObject("birth_date", LocalDate.class),
                        new Paper(
                                Paper.Kind.valueOf(row.getString("id_kind")),
                                sealed.open(row, "id_number_sealed", Field.ID_NUMBER)),
                        sealed.phone(row, "phone_sealed"),
                        ResidentKind.valueOf(row.getString("kind"))),
                new Resident.Stay(
                        row.getObject("area_since", LocalDate.class),
                        row.getObject("left_on", LocalDate.class),
                        row.getString("left_why")),
                row.getInt("version"));
    }
}
