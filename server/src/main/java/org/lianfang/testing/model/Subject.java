package org.lianfang.testing.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose swab it is.
public sealed interface Subject {

    /// The same for the same person, whoever asks and how often.
    UUID person();

    /// Somebody in the register.
    record Resident(UUID person) implements Subject {}

    /// Somebody who told who they are.
    ///
    /// @param person a keyed hash of what tells them from others; the sample's own id when nothing does
    /// @param resident who has this identity number in the register, as far as known
    record Told(UUID person, Guest guest, @Nullable UUID resident) implements Subject {}

    /// Who it is in the register; absent for guests.
    default @Nullable UUID resident() {
        return switch (this) {
            case Resident known -> known.person();
            case Told told -> told.resident();
        };
    }
}
