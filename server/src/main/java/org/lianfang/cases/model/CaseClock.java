package org.lianfang.cases.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that must be done in time.
///
/// @param doneAt absent while it waits
public record CaseClock(Kind kind, Instant dueAt, @Nullable Instant doneAt) {

    /// What must be done.
    public enum Kind {
        /// Reported to the direct reporting system.
        REPORT,
        /// First interview held.
        INTERVIEW,
        /// Contacts listed.
        CONTACTS
    }

    /// Also when it was done too late.
    public boolean isOverdueAt(Instant now) {
        return (doneAt == null ? now : doneAt).isAfter(dueAt);
    }
}
