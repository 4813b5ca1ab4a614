package org.lianfang.response.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.response.Response;
import org.lianfang.response.ResponseEvent;
import org.lianfang.response.ResponseRefusal;
import org.lianfang.response.store.ResponsesInMemory;
import org.lianfang.response.store.StoredResponses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends a response: measures lapse and the retention clocks start with its last day.
@Service
public class StandingDown {

    private final StoredResponses stored;
    private final ResponsesInMemory known;
    private final AfterChange after;
    private final InstantSource clock;

    StandingDown(StoredResponses stored, ResponsesInMemory known, AfterChange after, InstantSource clock) {
        this.stored = stored;
        this.known = known;
        this.after = after;
        this.clock = clock;
    }

    /// @param on last civil day, not before the start and not after today
    @Needs(Permission.MANAGE_RESPONSE)
    @Transactional
    public Response standDown(UUID id, LocalDate on, String reason) {
        var response = known.find(id).orElseThrow(() -> ResponseRefusal.UNKNOWN.with());
        Access.requireWithin(response.area());
        if (reason.isBlank()) {
            throw ResponseRefusal.REASON_MISSING.with();
        }
        if (on.isBefore(response.startedOn())) {
            throw ResponseRefusal.ENDS_BEFORE_START.with("day", on, "start", response.startedOn());
        }
        if (on.isAfter(response.dayOf(clock.instant()))) {
            throw ResponseRefusal.ENDS_IN_FUTURE.with("day", on);
        }
        if (!stored.standDown(id, on, reason.strip())) {
            throw ResponseRefusal.STOOD_DOWN_ALREADY.with();
        }
        after.tell(
                Act.of("response.stand-down", "response", id, response.area()).withDetail(Map.of("on", on.toString())),
                new ResponseEvent.StoodDown(id, response.area(), on));
        return response.stoodDown(on);
    }
}
