package org.lianfang.cases.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.FollowUp;
import org.lianfang.cases.model.Plan;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How contacts were on each day.
@Repository
public class FollowUps {

    private final JdbcClient jdbc;

    FollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known
    public boolean add(FollowUp followUp, Plan plan) {
        return jdbc.sql("""
                        insert into cases.follow_ups (id, plan_id, area_key, day, outcome, celsius_tenths, note, done_by, doer, done_at)
                        values (:id, :plan, :area, :day, :outcome, :celsius::int, :note, :by, :name, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", followUp.id())
                        .param("plan", plan.id())
                        .param("area", plan.area().value())
                        .param("day", followUp.day())
                        .param("outcome", followUp.outcome().name())
                        .param("celsius", followUp.celsiusTenths())
                        .param("note", followUp.note())
                        .param("by", followUp.by().account())
                        .param("name", followUp.by().name())
                        .param("at", Rows.at(followUp.by().at()))
                        .update()
                == 1;
    }

    /// The latest first.
    public List<FollowUp> of(UUID plan) {
        return jdbc.sql(
                        "select * from cases.follow_ups where plan_id = :plan order by day desc, done_at desc limit 200")
                .param("plan", plan)
                .query((row, number) -> new FollowUp(
                        Rows.id(row, "id"),
                        Rows.id(row, "plan_id"),
                        row.getObject("day", LocalDate.class),
                        FollowUp.Outcome.valueOf(row.getString("outcome")),
                        row.getObject("celsius_tenths", Integer.class),
                        row.getString("note"),
                        new Decider(Rows.id(row, "done_by"), row.getString("doer"), Rows.moment(row, "done_at"))))
                .list();
    }
}
