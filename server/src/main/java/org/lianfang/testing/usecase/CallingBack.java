package org.lianfang.testing.usecase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.Residents;
import org.lianfang.testing.store.Calls;
import org.lianfang.testing.store.Calls.Open;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists who must come again and be sampled singly, with where to find them. Nobody leaves this list but by a single
/// sample.
@Service
public class CallingBack {

    private final Calls calls;
    private final Residents residents;
    private final AuditLog audit;

    CallingBack(Calls calls, Residents residents, AuditLog audit) {
        this.calls = calls;
        this.residents = residents;
        this.audit = audit;
    }

    /// @param person absent for guests, and for residents who left the register
    public record Line(Open call, Residents.@Nullable Masked person) {}

    /// In the order of their samples.
    ///
    /// @param after id of the last call of the page before
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public List<Line> open(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        var found = calls.open(area, after, limit);
        var persons = residents.masked(
                found.stream().map(Open::resident).filter(Objects::nonNull).toList());
        audit.record(Act.of("testing.calls-listed", "calls", area, area).withDetail(Map.of("count", found.size())));
        return found.stream()
                .map(call -> new Line(call, call.resident() == null ? null : persons.get(call.resident())))
                .toList();
    }
}
