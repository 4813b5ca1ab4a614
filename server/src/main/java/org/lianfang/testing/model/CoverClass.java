package org.lianfang.testing.model;

import org.jspecify.annotations.Nullable;

/// What is known of somebody in a round. Everybody who lives in it is in exactly one class; guests come on top.
public enum CoverClass {
    SAMPLED,
    GUEST,
    EXEMPT,
    MOVED,
    REFUSED,
    NOT_FOUND,
    NOT_YET;

    /// A sample outweighs every visit.
    ///
    /// @param samples that are not voided
    /// @param visit what the last visit found
    public static CoverClass of(boolean registered, int samples, @Nullable CoverClass visit) {
        if (samples > 0) {
            return registered ? SAMPLED : GUEST;
        }
        return visit == null ? NOT_YET : visit;
    }

    /// Whether a visit can find this.
    public boolean isFoundByVisit() {
        return switch (this) {
            case EXEMPT, MOVED, REFUSED, NOT_FOUND -> true;
            case SAMPLED, GUEST, NOT_YET -> false;
        };
    }
}
