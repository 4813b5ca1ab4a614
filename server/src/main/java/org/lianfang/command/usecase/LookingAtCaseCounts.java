package org.lianfang.command.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.store.CaseCounts;
import org.lianfang.identity.Accounts;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The case counts that were entered, with their history: the records behind the figures.
@Service
public class LookingAtCaseCounts {

    private final CaseCounts counts;
    private final Areas areas;
    private final Accounts accounts;

    LookingAtCaseCounts(CaseCounts counts, Areas areas, Accounts accounts) {
        this.counts = counts;
        this.areas = areas;
        this.accounts = accounts;
    }

    public record Entries(
            List<CaseCounts.Line> lines, Map<AreaKey, String> areaNames, Map<UUID, String> accountNames) {}

    /// Newest first.
    @Needs(Permission.READ_COMMAND)
    @Transactional(readOnly = true)
    public Entries entries(AreaKey area, LocalDate from, LocalDate to, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        var lines = counts.within(area, from, to, after, limit);
        var keys = lines.stream().map(line -> line.entry().area()).distinct().toList();
        var people =
                lines.stream().map(line -> line.entry().enteredBy()).distinct().toList();
        return new Entries(lines, areas.names(keys), accounts.displayNames(people));
    }
}
