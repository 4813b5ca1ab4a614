package org.lianfang.audit;

/// Takes down an act in the running transaction: it is kept exactly when the act is.
public interface AuditLog {
    void record(Act act);
}
