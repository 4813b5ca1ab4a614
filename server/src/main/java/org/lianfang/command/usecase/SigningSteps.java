package org.lianfang.command.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.command.model.CommandRefusal;
import org.lianfang.command.model.SignedStep;
import org.lianfang.command.model.Step;
import org.lianfang.command.store.CycleSteps;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signs a step of the daily cycle. The report's step is signed by signing the report.
@Service
public class SigningSteps {

    private final Viewpoints viewpoints;
    private final CycleSteps cycle;
    private final AuditLog audit;
    private final InstantSource clock;

    SigningSteps(Viewpoints viewpoints, CycleSteps cycle, AuditLog audit, InstantSource clock) {
        this.viewpoints = viewpoints;
        this.cycle = cycle;
        this.audit = audit;
        this.clock = clock;
    }

    @Needs(Permission.SIGN_REPORTS)
    @Transactional
    public SignedStep sign(AreaKey area, LocalDate day, Step step, String note) {
        if (step == Step.REPORT) {
            throw CommandRefusal.STEP_SIGNED_WITH_REPORT.with();
        }
        var viewpoint = viewpoints.of(area, day);
        var caller = Access.caller();
        var signed = new SignedStep(step, note, caller.name(), clock.instant());
        if (!cycle.sign(area, viewpoint.day(), signed, caller.accountId())) {
            throw CommandRefusal.STEP_SIGNED.with("step", step, "day", day);
        }
        audit.record(Act.of("command.step-signed", "cycle-step", day + " " + step, area)
                .withDetail(Map.of("day", day.toString(), "step", step.name())));
        return signed;
    }
}
