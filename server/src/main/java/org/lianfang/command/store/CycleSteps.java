package org.lianfang.command.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.command.model.SignedStep;
import org.lianfang.command.model.Step;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Steps of the daily cycle that have been signed.
@Repository
public class CycleSteps {

    private final JdbcClient jdbc;

    CycleSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether this is the first signature of the step; a later one changes nothing
    public boolean sign(AreaKey area, LocalDate day, SignedStep step, UUID account) {
        return jdbc.sql("""
                insert into command.cycle_step (area_key, day, step, note, signed_by, signed_name, signed_at)
                values (:area, :day, :step, :note, :signedBy, :signedName, :signedAt)
                on conflict (area_key, day, step) do nothing
                """)
                        .param("area", area.value())
                        .param("day", day)
                        .param("step", step.step().name())
                        .param("note", step.note())
                        .param("signedBy", account)
                        .param("signedName", step.signedBy())
                        .param("signedAt", step.signedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<SignedStep> on(AreaKey area, LocalDate day) {
        return jdbc.sql("""
                select step, note, signed_name, signed_at
                from command.cycle_step
                where area_key = :area and day = :day
                """)
                .param("area", area.value())
                .param("day", day)
                .query((row, number) -> new SignedStep(
                        Step.valueOf(row.getString("step")),
                        row.getString("note"),
                        row.getString("signed_name"),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }
}
