package org.lianfang.command.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.command.model.CommandRefusal;
import org.lianfang.command.model.Difference;
import org.lianfang.command.model.SignedReport;
import org.lianfang.command.store.SignedReports;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signed reports, each with what it says otherwise than the version before it.
@Service
public class ReadingReports {

    private final SignedReports reports;

    ReadingReports(SignedReports reports) {
        this.reports = reports;
    }

    /// @param differences from the version before; empty for the first
    public record Reading(SignedReport report, List<Difference> differences) {}

    @Needs(Permission.READ_COMMAND)
    @Transactional(readOnly = true)
    public List<SignedReports.Version> versions(AreaKey area, LocalDate day) {
        Access.requireWithin(area);
        return reports.versions(area, day);
    }

    @Needs(Permission.READ_COMMAND)
    @Transactional(readOnly = true)
    public Reading read(UUID id) {
        var report = reports.find(id).orElseThrow(CommandRefusal.UNKNOWN_REPORT::with);
        var content = report.content();
        var differences = reports.version(content.area().areaKey(), content.day(), report.version() - 1)
                .map(before -> Difference.between(before.content(), content))
                .orElse(List.of());
        return new Reading(report, differences);
    }
}
