package org.lianfang.people.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.springframework.stereotype.Component;

/// What every change of the register leaves behind in the same transaction: counts, and an entry in the audit log.
@Component
public class Ledger {

    /// In which days are counted where no response is active.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Counters counters;
    private final AuditLog audit;
    private final Responses responses;
    private final InstantSource clock;

    Ledger(Counters counters, AuditLog audit, Responses responses, InstantSource clock) {
        this.counters = counters;
        this.audit = audit;
        this.responses = responses;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// The civil day in an area, in the time zone of its response.
    LocalDate today(AreaKey area) {
        var zone = responses.currentFor(area).map(Response::zone).orElse(ZONE);
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    LocalDate today() {
        return today(AreaKey.NATION);
    }

    /// Absent while the response is active.
    Optional<LocalDate> lastDayOf(UUID response) {
        return responses.find(response).map(Response::stoodDownOn);
    }

    void count(Collection<Count> counts) {
        if (!counts.isEmpty()) {
            counters.add(counts);
        }
    }

    void takeDown(Act act) {
        audit.record(act);
    }

    /// One entry per part of the caller's scope in which something was done.
    void takeDown(
            String action, String subjectKind, String subject, Collection<AreaKey> areas, Map<String, Object> detail) {
        for (var area : Access.scope().cover(areas)) {
            audit.record(Act.of(action, subjectKind, subject, area).withDetail(detail));
        }
    }
}
