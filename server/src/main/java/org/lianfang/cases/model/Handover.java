package org.lianfang.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.Purpose;

/// Cases and contacts that are handed to another area of the city, or to another city. The sender is responsible until
/// it
/// is acknowledged.
///
/// @param area of the sender
/// @param receiver to whom
/// @param sender who, and when
/// @param dueAt by when it is to be acknowledged
/// @param answered absent while it waits
/// @param file absent within the city
public record Handover(
        UUID id,
        AreaKey area,
        Receiver receiver,
        String reason,
        Decider sender,
        Instant dueAt,
        @Nullable Answered answered,
        @Nullable Export file,
        List<Item> items) {

    /// Either an area of the city or a city whose key is registered.
    ///
    /// @param name as it was called then
    public record Receiver(@Nullable AreaKey area, @Nullable UUID partner, String name) {}

    /// @param why of whoever sends it back
    public record Answered(State state, Decider by, String why) {

        @Override
        public String toString() {
            return "Answered[" + state + "]";
        }
    }

    /// @param purpose why the file names people; absent when it names nobody
    /// @param digest SHA-256 of what was signed, hexadecimal
    public record Export(@Nullable Purpose purpose, String words, String digest, Instant expiresAt) {

        @Override
        public String toString() {
            return "Export[" + digest + "]";
        }
    }

    /// @param id of the case or the contact
    public record Item(Kind kind, UUID id) {}

    /// What is handed over.
    public enum Kind {
        CASE,
        CONTACT,
        /// A contact who is in no register.
        OUTSIDE
    }

    /// How far it is.
    public enum State {
        SENT,
        ACKNOWLEDGED,
        RETURNED
    }

    public State state() {
        return answered == null ? State.SENT : answered.state();
    }

    /// Also when it was answered too late.
    public boolean isOverdueAt(Instant now) {
        return (answered == null ? now : answered.by().at()).isAfter(dueAt);
    }

    @Override
    public String toString() {
        return "Handover[" + id + "]";
    }
}
