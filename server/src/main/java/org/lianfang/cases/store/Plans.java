package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.cases.model.Measure;
import org.lianfang.cases.model.Plan;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one plan of each contact.
@Repository
public class Plans {

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// When a plan was written, and on which civil day.
    public record Written(Instant at, LocalDate today) {}

    public void add(Plan plan, Written written) {
        jdbc.sql("""
                        insert into cases.plans
                          (id, resident_id, area_key, last_exposure, places, froms, untils, test_days, until_day, home_reasons,
                           made_on, changed_at)
                        values (:id, :resident, :area, :exposure, :places::text[], :froms::date[], :untils::date[], :tests::date[],
                                :until, :homeReasons::text[], :today, :at)
                        """)
                .param("id", plan.id())
                .param("resident", plan.resident())
                .param("area", plan.area().value())
                .param("exposure", plan.measure().lastExposure())
                .param("places", phases(plan, Measure.Phase::place))
                .param("froms", phases(plan, Measure.Phase::from))
                .param("untils", phases(plan, Measure.Phase::until))
                .param("tests", Columns.array(plan.measure().testDays()))
                .param("until", plan.measure().until())
                .param("homeReasons", homeReasons(plan))
                .param("today", written.today)
                .param("at", Rows.at(written.at))
                .update();
    }

    public void change(Plan plan, Written written) {
        jdbc.sql("""
                        update cases.plans
                        set area_key = :area, last_exposure = :exposure, places = :places::text[], froms = :froms::date[],
                            untils = :untils::date[], test_days = :tests::date[], until_day = :until, home_reasons = :homeReasons::text[],
                            changed_at = :at,
                            version = version + 1
                        where id = :id
                        """)
                .param("id", plan.id())
                .param("area", plan.area().value())
                .param("exposure", plan.measure().lastExposure())
                .param("places", phases(plan, Measure.Phase::place))
                .param("froms", phases(plan, Measure.Phase::from))
                .param("untils", phases(plan, Measure.Phase::until))
                .param("tests", Columns.array(plan.measure().testDays()))
                .param("until", plan.measure().until())
                .param("homeReasons", homeReasons(plan))
                .param("at", Rows.at(written.at))
                .update();
    }

    private static String phases(Plan plan, java.util.function.Function<Measure.Phase, Object> part) {
        return Columns.array(plan.measure().phases().stream().map(part).toList());
    }

    private static String homeReasons(Plan plan) {
        return Columns.array(List.copyOf(plan.homeReasons()));
    }

    /// @return the version under which it is announced
    public int told(UUID id, Plan.Told told) {
        return jdbc.sql("""
                        update cases.plans
                        set told_place = :place, told_until = :until, told_reasons = :reasons::text[], version = version + 1
                        where id = :id
                        returning version
                        """)
                .param("id", id)
                .param("place", told.place().name())
                .param("until", told.until())
                .param("reasons", Columns.array(told.reasons()))
                .query(Integer.class)
                .single();
    }

    /// @return the version under which the end is announced; empty when it has ended already
    public Optional<Integer> end(UUID id, Plan.Ended ended) {
        return jdbc.sql("""
                        update cases.plans set ended_on = :on, ended_why = :why, version = version + 1
                        where id = :id and ended_on is null
                        returning version
                        """)
                .param("id", id)
                .param("on", ended.on())
                .param("why", ended.why().name())
                .query(Integer.class)
                .optional();
    }

    public Optional<Plan> find(UUID id) {
        return jdbc.sql("select * from cases.plans where id = :id")
                .param("id", id)
                .query(Plans::read)
                .optional();
    }

    /// First day on which somebody is to ask how the contact is.
    public LocalDate madeOn(UUID id) {
        return jdbc.sql("select made_on from cases.plans where id = :id")
                .param("id", id)
                .query(LocalDate.class)
                .single();
    }

    public Optional<Plan> runningOf(UUID resident) {
        return jdbc.sql("select * from cases.plans where resident_id = :resident and ended_on is null for update")
                .param("resident", resident)
                .query(Plans::read)
                .optional();
    }

    public List<Plan> runningOf(Collection<UUID> residents) {
        return jdbc.sql("select * from cases.plans where resident_id = any(:residents::uuid[]) and ended_on is null")
                .param("residents", Columns.of(residents, id -> id))
                .query(Plans::read)
                .list();
    }

    public List<Plan> runningIn(AreaKey area) {
        return jdbc.sql("""
                        select * from cases.plans where area_key >= :low and area_key < :high and ended_on is null order by id
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .query(Plans::read)
                .list();
    }

    /// Those of which a phase, or all, is over before a day.
    public List<Plan> turning(LocalDate before) {
        return jdbc.sql("""
                        select * from cases.plans
                        where ended_on is null and (until_day < :day or told_reasons is null or told_until is null or told_until < :day)
                        order by id
                        limit 1000
                        """).param("day", before).query(Plans::read).list();
    }

    /// A plan with the days on which somebody asked how the contact is.
    ///
    /// @param madeOn first day on which somebody is to ask
    public record Followed(Plan plan, LocalDate madeOn, List<LocalDate> asked) {}

    /// What a list of plans may be narrowed to.
    ///
    /// @param today in the zone of the response
    /// @param overdue only those with a day before today on which nobody asked
    public record Wanted(AreaKey area, LocalDate today, boolean overdue) {}

    public List<Followed> followed(Wanted wanted, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select p.*, f.asked
                        from cases.plans p
                        cross join lateral (
                          select coalesce(array_agg(distinct day order by day), '{}') as asked
                          from cases.follow_ups where plan_id = p.id and outcome <> 'NOT_REACHED'
                        ) as f
                        where p.area_key >= :low and p.area_key < :high and p.ended_on is null
                          and (:after::uuid is null or p.id > :after::uuid)
                          and (not :overdue or (
                                select count(*) from unnest(f.asked) as one (day) where day >= p.made_on and day < :today
                              ) < least(p.until_day + 1, :today) - p.made_on)
                        order by p.id
                        limit :limit
                        """)
                .param("low", wanted.area.low())
                .param("high", wanted.area.high())
                .param("today", wanted.today)
                .param("overdue", wanted.overdue)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Followed(
                        read(row, number),
                        row.getObject("made_on", LocalDate.class),
                        Rows.texts(row, "asked").stream().map(LocalDate::parse).toList()))
                .list();
    }

    /// What was told before reasons were is told once more.
    private static Plan.Told told(ResultSet row, MeasurePlace place) throws SQLException {
        var reasons = row.getArray("told_reasons") == null ? List.<String>of() : Rows.texts(row, "told_reasons");
        return new Plan.Told(place, row.getObject("told_until", LocalDate.class), reasons);
    }

    private static Plan read(ResultSet row, int number) throws SQLException {
        var told = row.getString("told_place");
        var ended = row.getObject("ended_on", LocalDate.class);
        var places = Rows.texts(row, "places");
        var froms = Rows.texts(row, "froms");
        var untils = Rows.texts(row, "untils");
        var phases = new ArrayList<Measure.Phase>();
        for (var at = 0; at < places.size(); at++) {
            phases.add(new Measure.Phase(
                    MeasurePlace.valueOf(places.get(at)),
                    LocalDate.parse(froms.get(at)),
                    LocalDate.parse(untils.get(at))));
        }
        return new Plan(
                Rows.id(row, "id"),
                Rows.id(row, "resident_id"),
                new AreaKey(row.getLong("area_key")),
                new Measure(
                        row.getObject("last_exposure", LocalDate.class),
                        phases,
                        Rows.texts(row, "test_days").stream()
                                .map(LocalDate::parse)
                                .toList()),
                ContactRows.homeReasons(row),
                told == null ? null : told(row, MeasurePlace.valueOf(told)),
                ended == null ? null : new Plan.Ended(ended, CaseEvent.Why.valueOf(row.getString("ended_why"))),
                row.getInt("version"));
    }
}
