package org.lianfang.passes.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What a resident asks of the community.
///
/// @param done absent while it waits
public record ResidentRequest(
        UUID id,
        UUID resident,
        AreaKey area,
        What what,
        Instant madeAt,
        @Nullable Done done) {

    public sealed interface What {}

    /// Something that is held about them is wrong.
    ///
    /// @param text in their own words
    public record Correction(Field field, String text) implements What {

        @Override
        public String toString() {
            return "Correction[" + field + "]";
        }
    }

    /// They return, or have returned.
    public record Return(AreaKey from, LocalDate arrivesOn) implements What {}

    public enum Field {
        NAME,
        PHONE,
        ADDRESS,
        BIRTH_DATE,
        ID_NUMBER,
        OTHER
    }

    public enum Kind {
        CORRECTION,
        RETURN
    }

    /// @param answer in words for the person
    public record Done(GroundFact.Issuer by, Instant at, String answer) {

        @Override
        public String toString() {
            return "Done[***]";
        }
    }
}
