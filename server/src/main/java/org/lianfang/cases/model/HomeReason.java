package org.lianfang.cases.model;

/// Why a contact stays at home instead of a site.
public enum HomeReason {
    /// Below the age of the pack.
    CHILD,
    /// Above the age of the pack.
    OLD,
    PREGNANT,
    /// A chronic illness, or help that is needed every day.
    ILLNESS,
    /// Somebody depends on the contact and nobody else is there.
    ONLY_CARER;

    /// Whether somebody who verifies says so; ages are known to the register.
    public boolean isMarked() {
        return this != CHILD && this != OLD;
    }
}
