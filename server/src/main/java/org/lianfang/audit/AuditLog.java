package org.lianfang.audit;

import java.util.List;
import org.lianfang.kernel.access.Caller;

/// Takes down acts in the running transaction: they are kept exactly when what they tell of is.
public interface AuditLog {

    /// The detail of an act that several accounts did in one transaction: how much of it by account id. Such an act is
    /// put
    /// down to the server and found by each of its accounts.
    String ACCOUNTS = "accounts";

    /// Puts the act down to the caller of the running request.
    void record(Act act);

    /// Many acts with one statement; for writers that work for several callers on a thread of their own.
    void record(List<Done> acts);

    /// @param actor who acted
    record Done(Caller actor, Act act) {}
}
