package org.lianfang.response.usecase;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// Raises or lowers the level of an active response.
@Service
public class ChangingTheLevel {

    private final StoredResponses stored;
    private final ResponsesInMemory known;
    private final AfterChange after;

    ChangingTheLevel(StoredResponses stored, ResponsesInMemory known, AfterChange after) {
        this.stored = stored;
        this.known = known;
        this.after = after;
    }

    @Needs(Permission.MANAGE_RESPONSE)
    @Transactional
    public Response change(UUID id, Response.Level level, @Nullable String reason) {
        var response = known.find(id).orElseThrow(() -> ResponseRefusal.UNKNOWN.with());
        Access.requireWithin(response.area());
        if (!stored.changeLevel(id, level)) {
            throw response.isActive()
                    ? ResponseRefusal.LEVEL_UNCHANGED.with("level", level)
                    : ResponseRefusal.STOOD_DOWN_ALREADY.with();
        }
        var changed = response.at(level);
        after.keepLevel(id, changed, reason);
        after.tell(
                Act.of("response.change-level", "response", id, response.area())
                        .withDetail(Map.of("from", response.level().name(), "to", level.name())),
                new ResponseEvent.LevelChanged(id, response.area(), level));
        return changed;
    }
}
