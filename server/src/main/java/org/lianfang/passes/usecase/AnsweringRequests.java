package org.lianfang.passes.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.model.ResidentRequest;
import org.lianfang.passes.store.ResidentRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What residents ask of their community, and that it was answered.
@Service
public class AnsweringRequests {

    private static final int LONGEST_TEXT = 500;

    private final ResidentRequests requests;
    private final AuditLog audit;
    private final InstantSource clock;

    AnsweringRequests(ResidentRequests requests, AuditLog audit, InstantSource clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /// What waits, oldest first.
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional(readOnly = true)
    public List<ResidentRequest> waiting(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return requests.open(area, after, limit);
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-request`, `passes/request-done`
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional
    public ResidentRequest finish(UUID id, @Nullable String answer) {
        var request = requests.findLocked(id).orElseThrow(PassesRefusal.UNKNOWN_REQUEST::with);
        if (request.done() != null) {
            throw PassesRefusal.REQUEST_DONE.with();
        }
        var said = Fields.atMost(LONGEST_TEXT, "answer", Fields.required("answer", PlainText.clean(answer)));
        var caller = Access.caller();
        requests.finish(
                id,
                new ResidentRequest.Done(
                        new GroundFact.Issuer(caller.accountId(), caller.name()), clock.instant(), said));
        audit.record(Act.of("passes.request-done", "resident", request.resident(), request.area()));
        return requests.findLocked(id).orElseThrow();
    }
}
