package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.lianfang.testing.model.Desk;
import org.lianfang.testing.model.DeskFact;
import org.lianfang.testing.model.Guest;
import org.lianfang.testing.model.Home;
import org.lianfang.testing.model.KeptSample;
import org.lianfang.testing.model.Sample;
import org.lianfang.testing.model.TubeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The facts. Written many at a time: each column is one array.
@Repository
public class Samples {

    private final JdbcClient jdbc;
    private final Vault vault;

    Samples(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Adds swabs in the order of their ids; seals their guests.
    public void add(List<Desk.Swab> swabs, Instant at) {
        jdbc.sql("""
                        insert into testing.samples
                          (id, round_id, station_id, area_key, day, taken_at, device_at, clock_skew_seconds, tube_code,
                           person_id, resident_id, household_id, guest_sealed, recorded_by, recorded_at)
                        select id, round_id, station_id, area_key, day, taken_at, device_at, skew, tube_code, person_id,
                               resident_id, household_id, guest_sealed, account, :at
                        from unnest(:ids::uuid[], :rounds::uuid[], :stations::uuid[], :areas::bigint[], :days::date[],
                                    :taken::timestamptz[], :device::timestamptz[], :skews::int[], :tubes::text[],
                                    :persons::uuid[], :residents::uuid[], :households::uuid[], :guests::bytea[],
                                    :accounts::uuid[])
                             as new (id, round_id, station_id, area_key, day, taken_at, device_at, skew, tube_code,
                                     person_id, resident_id, household_id, guest_sealed, account)
                        order by id
                        """)
                .param("ids", Columns.of(swabs, swab -> swab.sample().id()))
                .param("rounds", Columns.of(swabs, swab -> swab.sample().round()))
                .param("stations", Columns.of(swabs, swab -> swab.sample().station()))
                .param("areas", Columns.of(swabs, swab -> swab.sample().area().value()))
                .param("days", Columns.of(swabs, swab -> swab.sample().day()))
                .param("taken", Columns.of(swabs, swab -> swab.fact().moment().at()))
                .param("device", Columns.of(swabs, swab -> swab.fact().moment().byDevice()))
                .param("skews", Columns.of(swabs, swab -> swab.fact().moment().skewSeconds()))
                .param("tubes", Columns.of(swabs, swab -> swab.sample().tube()))
                .param("persons", Columns.of(swabs, swab -> swab.sample().person()))
                .param(
                        "residents",
                        Columns.of(
                                swabs,
                                swab -> swab.guest() == null ? swab.sample().person() : null))
                .param("households", Columns.of(swabs, swab -> householdOf(swab.sample())))
                .param("guests", swabs.stream().map(this::seal).toArray(byte[][]::new))
                .param("accounts", Columns.of(swabs, swab -> swab.by().caller().accountId()))
                .param("at", Rows.at(at))
                .update();
    }

    /// Adds moved swabs as copies of what they replace.
    public void addMoved(List<Desk.Move> moves, Instant at) {
        jdbc.sql("""
                        insert into testing.samples
                          (id, round_id, station_id, area_key, day, taken_at, device_at, clock_skew_seconds, tube_code,
                           person_id, resident_id, household_id, guest_sealed, replaces, recorded_by, recorded_at)
                        select m.id, s.round_id, s.station_id, s.area_key, s.day, s.taken_at, s.device_at, s.clock_skew_seconds,
                               m.tube_code, s.person_id, s.resident_id, s.household_id, s.guest_sealed, s.id, m.account, :at
                        from unnest(:ids::uuid[], :from::uuid[], :tubes::text[], :accounts::uuid[])
                             as m (id, replaced, tube_code, account)
                        join testing.samples s on s.id = m.replaced
                        order by m.id
                        """)
                .param("ids", Columns.of(moves, move -> move.to().id()))
                .param("from", Columns.of(moves, move -> move.from().id()))
                .param("tubes", Columns.of(moves, move -> move.to().tube()))
                .param("accounts", Columns.of(moves, move -> move.by().caller().accountId()))
                .param("at", Rows.at(at))
                .update();
    }

    public void addVoids(List<Desk.Void> voids, Instant at) {
        jdbc.sql("""
                        insert into testing.sample_voids
                          (id, sample_id, area_key, day, reason, replaced_by, voided_by, voided_at)
                        select id, sample_id, area_key, day, reason, replaced_by, account, :at
                        from unnest(:ids::uuid[], :samples::uuid[], :areas::bigint[], :days::date[], :reasons::text[],
                                    :replacements::uuid[], :accounts::uuid[])
                             as new (id, sample_id, area_key, day, reason, replaced_by, account)
                        order by id
                        """)
                .param("ids", Columns.of(voids, one -> one.correction().id()))
                .param("samples", Columns.of(voids, one -> one.sample().id()))
                .param("areas", Columns.of(voids, one -> one.sample().area().value()))
                .param("days", Columns.of(voids, one -> one.sample().day()))
                .param("reasons", Columns.of(voids, one -> one.correction().reason()))
                .param("replacements", Columns.of(voids, one -> one.correction().replacedBy()))
                .param("accounts", Columns.of(voids, one -> one.by().caller().accountId()))
                .param("at", Rows.at(at))
                .update();
    }

    /// Those of these ids, and those that the corrections of these ids voided. Each is looked up by itself: a plan for
    /// any number of ids must not compare them with every sample.
    public Map<UUID, KeptSample> find(Collection<UUID> ids, Collection<UUID> corrections) {
        if (ids.isEmpty() && corrections.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select s.id, s.round_id, s.station_id, s.area_key, s.day, s.taken_at, s.device_at, s.tube_code,
                               s.person_id, s.household_id, s.replaces, v.id as void_id, v.reason, v.replaced_by,
                               c.area_key as home_key
                        from (select unnest(:ids::uuid[]) as id
                              union
                              select sample_id from testing.sample_voids where id = any(:corrections::uuid[])) wanted
                        join testing.samples s on s.id = wanted.id
                        left join testing.sample_voids v on v.sample_id = s.id
                        left join testing.cover c
                          on c.round_id = s.round_id and c.person_id = s.person_id and c.registered
                        """)
                .param("ids", Columns.of(ids, id -> id))
                .param("corrections", Columns.of(corrections, id -> id))
                .query(Samples::read)
                .stream()
                .collect(Collectors.toMap(kept -> kept.sample().id(), kept -> kept));
    }

    /// Who was added in place; absent when the sample is of a resident.
    public @Nullable Guest guestOf(UUID sample) {
        var sealed = jdbc.sql("select guest_sealed from testing.samples where id = :id and guest_sealed is not null")
                .param("id", sample)
                .query((row, number) -> row.getBytes("guest_sealed"))
                .optional();
        return sealed.map(this::open).orElse(null);
    }

    Guest open(byte[] sealed) {
        return Guest.decode(vault.open(Vault.Field.SAMPLE_PERSON, sealed).value());
    }

    private byte @Nullable [] seal(Desk.Swab swab) {
        var guest = swab.guest();
        return guest == null ? null : vault.seal(Vault.Field.SAMPLE_PERSON, new Personal<>(guest.encode()));
    }

    private static @Nullable UUID householdOf(Sample sample) {
        var home = sample.home();
        return home == null ? null : home.household();
    }

    private static KeptSample read(ResultSet row, int number) throws SQLException {
        var household = row.getObject("household_id", UUID.class);
        var home = row.getObject("home_key", Long.class);
        var byDevice = Rows.momentIfAny(row, "device_at");
        var voided = row.getObject("void_id", UUID.class);
        var sample = new Sample(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("station_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("day", LocalDate.class),
                new TubeCode(row.getString("tube_code")),
                row.getObject("person_id", UUID.class),
                household == null || home == null ? null : new Home(new AreaKey(home), household));
        return new KeptSample(
                sample,
                byDevice == null ? Rows.moment(row, "taken_at") : byDevice,
                row.getObject("replaces", UUID.class),
                voided == null
                        ? null
                        : new KeptSample.Correction(
                                voided,
                                DeskFact.Reason.valueOf(row.getString("reason")),
                                row.getObject("replaced_by", UUID.class)));
    }
}
