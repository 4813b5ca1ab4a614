package org.lianfang.isolation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.Phase;
import org.lianfang.isolation.model.Plan;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.Stay;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is to be apart, and by which plan.
@Repository
public class Quarantines {

    private final JdbcClient jdbc;

    Quarantines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known or the person has a plan already
    public boolean add(Quarantine quarantine, UUID by) {
        var person = quarantine.person();
        return bind(jdbc.sql("""
                        insert into isolation.quarantines
                          (id, resident_id, area_key, reason, place, day_zero, until_day, test_days, negatives,
                           then_place, then_until, then_test_days, rule, rule_until,
                           household_id, birth_year, barrier_free, needs_carer, language, added_by, added_at)
                        values (:id, :resident, :area, :reason, :place, :dayZero, :until, :tests::date[], :negatives,
                           :thenPlace, :thenUntil, :thenTests::date[], :rule, :ruleUntil,
                           :household, :birthYear, :barrierFree, :needsCarer, :language, :by, :at)
                        on conflict do nothing
                        """), quarantine.plan())
                        .param("id", quarantine.id())
                        .param("resident", quarantine.resident())
                        .param("area", quarantine.area().value())
                        .param("reason", quarantine.reason().name())
                        .param("household", person.household())
                        .param("birthYear", person.birthYear())
                        .param("barrierFree", person.barrierFree())
                        .param("needsCarer", person.needsCarer())
                        .param("language", person.language())
                        .param("by", by)
                        .param("at", Rows.at(quarantine.addedAt()))
                        .update()
                == 1;
    }

    /// The plan of somebody becomes another one, and so does that of where they are.
    public void replan(UUID id, Plan plan) {
        bind(jdbc.sql("""
                        with plan as (
                          update isolation.quarantines
                          set place = :place, day_zero = :dayZero, until_day = :until, test_days = :tests::date[],
                              negatives = :negatives, then_place = :thenPlace, then_until = :thenUntil,
                              then_test_days = :thenTests::date[], rule = :rule, rule_until = :ruleUntil
                          where id = :id
                        )
                        update isolation.stays
                        set day_zero = :dayZero, until_day = :until, test_days = :tests::date[], negatives = :negatives,
                            rule_until = :ruleUntil
                        where quarantine_id = :id and ended_at is null
                        """), plan).param("id", id).update();
    }

    /// What comes after the phase that they are in; where they are now stays as it is.
    public void follow(UUID id, Phase then) {
        jdbc.sql("""
                        update isolation.quarantines
                        set then_place = :place, then_until = :until, then_test_days = :tests::date[]
                        where id = :id
                        """)
                .param("id", id)
                .param("place", then.place().name())
                .param("until", then.until())
                .param("tests", Columns.of(then.testDays(), day -> day))
                .update();
    }

    public void end(UUID id, Instant at, Stay.Why why) {
        jdbc.sql(
                        "update isolation.quarantines set ended_at = :at, ended_why = :why where id = :id and ended_at is null")
                .param("id", id)
                .param("at", Rows.at(at))
                .param("why", why.name())
                .update();
    }

    /// Those that hold in an area.
    public List<Quarantine> open(AreaKey area) {
        return jdbc.sql("""
                        select * from isolation.quarantines
                        where area_key >= :low and area_key < :high and ended_at is null
                        for update
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .query(Quarantines::read)
                .list();
    }

    public Optional<Quarantine> find(UUID id) {
        return jdbc.sql("select * from isolation.quarantines where id = :id")
                .param("id", id)
                .query(Quarantines::read)
                .optional();
    }

    /// In order of ids; nobody else changes them until the transaction ends.
    public List<Quarantine> findLocked(Collection<UUID> ids) {
        return jdbc.sql("select * from isolation.quarantines where id = any(:ids::uuid[]) order by id for update")
                .param("ids", Columns.of(ids, id -> id))
                .query(Quarantines::read)
                .list();
    }

    public List<Quarantine> findAll(Collection<UUID> ids) {
        return jdbc.sql("select * from isolation.quarantines where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query(Quarantines::read)
                .list();
    }

    /// The plan that holds for a person.
    public Optional<Quarantine> ofLocked(UUID resident) {
        return jdbc.sql(
                        "select * from isolation.quarantines where resident_id = :resident and ended_at is null for update")
                .param("resident", resident)
                .query(Quarantines::read)
                .optional();
    }

    /// The plans that hold for these people.
    public List<Quarantine> openOf(Collection<UUID> residents) {
        return jdbc.sql(
                        "select * from isolation.quarantines where resident_id = any(:residents::uuid[]) and ended_at is null")
                .param("residents", Columns.of(residents, id -> id))
                .query(Quarantines::read)
                .list();
    }

    /// What the contact has its plan in from now on.
    public void putContact(UUID contact, UUID quarantine, AreaKey area) {
        jdbc.sql("""
                        insert into isolation.quarantine_contacts (contact_id, quarantine_id, area_key)
                        values (:contact, :quarantine, :area)
                        on conflict (contact_id) do update set quarantine_id = excluded.quarantine_id
                        """)
                .param("contact", contact)
                .param("quarantine", quarantine)
                .param("area", area.value())
                .update();
    }

    /// What was made of a contact that was told; nobody else changes it until the transaction ends.
    public Optional<Quarantine> ofContact(UUID contact) {
        return jdbc.sql("""
                        select q.* from isolation.quarantine_contacts c
                        join isolation.quarantines q on q.id = c.quarantine_id
                        where c.contact_id = :contact
                        for update of q
                        """).param("contact", contact).query(Quarantines::read).optional();
    }

    /// Who is in no place yet, the oldest exposure first.
    ///
    /// @param after the last one of the page before
    public List<Quarantine> waiting(AreaKey area, @Nullable Quarantine after, int limit) {
        return jdbc.sql("""
                        select q.* from isolation.quarantines q
                        where q.area_key >= :low and q.area_key < :high and q.ended_at is null
                          and not exists (select from isolation.stays t where t.quarantine_id = q.id and t.ended_at is null)
                          and (:afterDay::date is null or (q.day_zero, q.id) > (:afterDay::date, :afterId::uuid))
                        order by q.day_zero, q.id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("afterDay", after == null ? null : after.plan().dayZero())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(Quarantines::read)
                .list();
    }

    public long countWaiting(AreaKey area) {
        return jdbc.sql("""
                        select count(*) from isolation.quarantines q
                        where q.area_key >= :low and q.area_key < :high and q.ended_at is null and q.place = 'CENTRAL'
                          and not exists (select from isolation.stays t where t.quarantine_id = q.id and t.ended_at is null)
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Plan plan) {
        var then = plan.then();
        return statement
                .param("place", plan.first().place().name())
                .param("dayZero", plan.dayZero())
                .param("until", plan.first().until())
                .param("tests", Columns.of(plan.first().testDays(), day -> day))
                .param("negatives", plan.negatives())
                .param("thenPlace", then == null ? null : then.place().name())
                .param("thenUntil", then == null ? null : then.until())
                .param("thenTests", then == null ? null : Columns.of(then.testDays(), day -> day))
                .param("rule", plan.rule())
                .param("ruleUntil", plan.ruleUntil());
    }

    static Quarantine read(ResultSet row, int number) throws SQLException {
        return new Quarantine(
                Rows.id(row, "id"),
                Rows.id(row, "resident_id"),
                Rows.area(row),
                Reason.valueOf(row.getString("reason")),
                plan(row),
                new Quarantine.Person(
                        Rows.id(row, "household_id"),
                        row.getObject("birth_year", Integer.class),
                        row.getBoolean("barrier_free"),
                        row.getBoolean("needs_carer"),
                        Objects.requireNonNull(row.getString("language"))),
                Rows.moment(row, "added_at"),
                Rows.momentIfAny(row, "ended_at"));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var thenUntil = row.getObject("then_until", LocalDate.class);
        return new Plan(
                Rows.day(row, "day_zero"),
                new Phase(
                        Place.valueOf(row.getString("place")), Rows.day(row, "until_day"), Rows.days(row, "test_days")),
                thenUntil == null
                        ? null
                        : new Phase(
                                Place.valueOf(row.getString("then_place")),
                                thenUntil,
                                Rows.days(row, "then_test_days")),
                row.getInt("negatives"),
                row.getString("rule"),
                Rows.day(row, "rule_until"));
    }
}
