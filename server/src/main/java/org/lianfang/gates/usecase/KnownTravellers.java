package org.lianfang.gates.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Traveller;
import org.lianfang.people.Residents;
import org.lianfang.privacy.Personal;
import org.springframework.stereotype.Component;

/// Who in the register somebody at a gate is.
@Component
class KnownTravellers {

    private final Residents residents;

    KnownTravellers(Residents residents) {
        this.residents = residents;
    }

    /// By what was scanned, else by the numbers that were told; absent when nobody knows.
    @Nullable
    UUID residentOf(@Nullable Traveller traveller) {
        if (traveller == null || traveller.residentId() != null) {
            return traveller == null ? null : traveller.residentId();
        }
        return residents
                .findBy(personal(traveller.idNumber()), personal(traveller.phone()))
                .map(Residents.Found::resident)
                .orElse(null);
    }

    private static @Nullable Personal<String> personal(@Nullable String value) {
        return value == null ? null : new Personal<>(value);
    }
}
