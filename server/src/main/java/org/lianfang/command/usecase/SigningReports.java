package org.lianfang.command.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.command.model.CommandRefusal;
import org.lianfang.command.model.SignedReport;
import org.lianfang.command.model.SignedStep;
import org.lianfang.command.model.Step;
import org.lianfang.command.store.CycleSteps;
import org.lianfang.command.store.SignedReports;
import org.lianfang.command.usecase.DraftingReports.Draft;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Freezes the report of an area's day under a name. When figures have been corrected since, signing again makes the
/// next version; the earlier ones stay as they are.
@Service
public class SigningReports {

    private final DraftingReports drafting;
    private final SignedReports reports;
    private final CycleSteps cycle;
    private final AuditLog audit;
    private final InstantSource clock;

    SigningReports(
            DraftingReports drafting, SignedReports reports, CycleSteps cycle, AuditLog audit, InstantSource clock) {
        this.drafting = drafting;
        this.reports = reports;
        this.cycle = cycle;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param seen hash of the draft that the signer has seen; absent when they did not look
    /// @throws Refusal `command/nothing-changed` when the last version says the same, `command/figures-moved` when
    /// figures changed since the signer looked or somebody else signed at the same moment
    @Needs(Permission.SIGN_REPORTS)
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public SignedReport sign(AreaKey area, LocalDate day, @Nullable String seen) {
        var draft = drafting.draftWithin(area, day);
        var version = draft.last().map(SignedReport::version).orElse(0) + 1;
        if (draft.last().filter(last -> last.hash().equals(draft.hash())).isPresent()) {
            throw CommandRefusal.NOTHING_CHANGED.with("version", version - 1, "day", day);
        }
        if (seen != null && !seen.equals(draft.hash())) {
            throw CommandRefusal.FIGURES_MOVED.with("day", day);
        }
        var report = insert(draft, version);
        cycle.sign(
                area,
                day,
                new SignedStep(Step.REPORT, "", report.signedBy(), report.signedAt()),
                Access.caller().accountId());
        audit.record(Act.of("command.report-signed", "report", report.id(), area)
                .withDetail(Map.of("day", day.toString(), "version", version, "sha256", report.hash())));
        return report;
    }

    private SignedReport insert(Draft draft, int version) {
        var caller = Access.caller();
        try {
            return reports.insert(
                    Ids.next(),
                    version,
                    draft.content(),
                    new SignedReports.Signature(caller.accountId(), caller.name(), clock.instant()));
        } catch (DuplicateKeyException signedAtTheSameMoment) {
            throw CommandRefusal.FIGURES_MOVED.with("day", draft.content().day());
        }
    }
}
