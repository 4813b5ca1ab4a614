package org.lianfang.isolation.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.kernel.area.AreaKey;

/// Where somebody is apart, from when to when.
///
/// @param area of the site; at home, where the person lives
/// @param bed absent at home
/// @param party the same for people who belong together
/// @param arrivedAt absent while a room is kept for somebody on the way
public record Stay(
        UUID id,
        UUID quarantine,
        UUID resident,
        AreaKey area,
        Kind kind,
        @Nullable Bed bed,
        UUID party,
        Reason reason,
        Terms terms,
        Instant since,
        @Nullable Instant arrivedAt,
        @Nullable End end) {

    public enum Kind {
        ROOM,
        HOME,
        MONITORING;

        public static Kind at(Place place) {
            return place == Place.MONITORING ? MONITORING : HOME;
        }
    }

    /// @param number 1 to the beds of the room
    public record Bed(UUID site, UUID room, int number) {}

    /// What the rule asks in this phase.
    ///
    /// @param ruleUntil last day of all phases that the pack allows
    public record Terms(ReleaseRule rule, java.time.LocalDate ruleUntil) {

        public static Terms of(Plan plan, Phase phase) {
            return new Terms(
                    new ReleaseRule(plan.dayZero(), phase.until(), phase.testDays(), plan.negatives()),
                    plan.ruleUntil());
        }
    }

    public record End(Instant at, Why why) {}

    public enum Why {
        RELEASED,
        MOVED,
        TO_HOSPITAL,
        DID_NOT_COME,
        WITHDRAWN,
        /// Another city looks after the person now.
        HANDED_OVER,
        RESPONSE_OVER
    }

    @Override
    public String toString() {
        return "Stay[" + id + "]";
    }
}
