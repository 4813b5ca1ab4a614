package org.lianfang.passes.usecase;

import java.util.Set;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.store.Grounds;
import org.lianfang.passes.store.Issued;
import org.springframework.stereotype.Service;

/// Prints a pass for somebody without a telephone, at a counter.
@Service
public class PrintingPasses {

    private final IssuingPasses issuing;
    private final Grounds grounds;
    private final AuditLog audit;
    private final SystemTransactions transactions;

    PrintingPasses(IssuingPasses issuing, Grounds grounds, AuditLog audit, SystemTransactions transactions) {
        this.issuing = issuing;
        this.grounds = grounds;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-resident`, `passes/no-pass-rules`
    @Needs(Permission.MANAGE_MEASURES)
    public PaperPass print(UUID resident) {
        var scope = Access.scope();
        var ready = issuing.ready(resident);
        return transactions.callAs(Access.caller(), () -> {
            requireWithin(scope, resident);
            var written =
                    issuing.issue(ready, Issued.Form.PAPER, Access.caller().accountId());
            audit.record(Act.of(
                    "passes.printed", "resident", resident, written.known().home()));
            return PaperPass.of(written);
        });
    }

    private void requireWithin(AreaScope scope, UUID resident) {
        var home = grounds.homes(Set.of(resident)).get(resident);
        if (home == null || !scope.contains(home)) {
            throw PassesRefusal.UNKNOWN_RESIDENT.with();
        }
    }
}
