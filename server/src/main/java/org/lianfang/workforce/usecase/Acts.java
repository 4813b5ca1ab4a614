package org.lianfang.workforce.usecase;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.springframework.stereotype.Component;

/// Takes down what was done to the workforce; a batch is one act with the digest of its ids.
@Component
class Acts {

    private final AuditLog audit;

    Acts(AuditLog audit) {
        this.audit = audit;
    }

    void one(String action, String subjectKind, UUID id, AreaKey area) {
        audit.record(Act.of("workforce." + action, subjectKind, id, area));
    }

    void many(String action, String subjectKind, Collection<UUID> ids, Collection<AreaKey> areas) {
        if (ids.isEmpty()) {
            return;
        }
        var digest = Ids.digest(ids);
        for (var area : Access.scope().cover(areas)) {
            audit.record(Act.of("workforce." + action, subjectKind, digest, area)
                    .withDetail(Map.of("count", ids.size(), "digestOf", "ids")));
        }
    }
}
