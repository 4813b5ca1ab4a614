package org.lianfang.scenarios.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.ground.Resident;

/// Somebody who is sampled.
public sealed interface Swabbed {

    /// The same over all rounds.
    UUID id();

    record Registered(Resident resident, Household home) implements Swabbed {

        @Override
        public UUID id() {
            return resident.id();
        }
    }

    /// Told by name and number, because the register does not know them. @param number null: without papers
    record Guest(
            UUID id,
            String name,
            @Nullable String phone,
            Paper paper,
            @Nullable String number) implements Swabbed {}

    /// In the API's words.
    enum Paper {
        CN_ID,
        PASSPORT,
        NONE
    }
}
