package org.lianfang.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What people tell of the place where they are. Asked inside a transaction that sees every area and is put down
/// to whoever tells; whoever asks has made sure of who that is, and of whom they may tell.
public interface CheckIns {

    /// The place of a poster.
    ///
    /// @param code as the poster has it, however it is typed
    /// @throws org.lianfang.kernel.refusal.Refusal `places/unknown-venue`
    Venue venue(@Nullable String code);

    /// Takes down that these people are there. Sent again it changes nothing.
    ///
    /// @param persons with whoever tells, if they are there
    /// @return false when it was told before
    /// @throws org.lianfang.kernel.refusal.Refusal `places/unknown-venue`, `places/venue-closed`,
    ///     `places/nobody-answers`, `places/told-too-late`, `places/too-many-told`, `places/id-not-version-7`,
    ///     `places/id-already-used`
    boolean checkIn(Teller teller, Entry entry, Set<UUID> persons);

    /// Where somebody was, the latest first.
    List<Past> of(UUID resident);

    /// @param id of a resident, or of the account of somebody at the door
    record Teller(UUID id, boolean staff) {}

    /// @param id UUIDv7 made by the telephone
    /// @param code of the poster
    /// @param at by the telephone's clock; the moment of sending when absent
    /// @param deviceTime what that clock shows while it sends
    record Entry(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable Instant at,
            @Nullable Instant deviceTime) {

        /// Where somebody is never slips into a log.
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /// @param open whether one can check in there
    /// @param minutes how long a visit lasts as a rule
    record Venue(UUID id, String name, AreaKey area, boolean open, int minutes) {}

    /// Who told it.
    enum By {
        SELF,
        HOUSEHOLD,
        /// At the door, by the pass.
        STAFF
    }

    /// @param until when a visit there is over as a rule
    /// @param keptUntil last day on which it is held
    record Past(UUID id, String name, AreaKey area, Instant at, Instant until, LocalDate keptUntil, By by) {

        @Override
        public String toString() {
            return "Past[" + id + "]";
        }
    }
}
