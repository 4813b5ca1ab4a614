package org.lianfang.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces.
public sealed interface ZoneEvent {

    /// A zone, or a higher level of one, holds from now on.
    ///
    /// @param stage a level of a zone from one change to the next
    record Raised(UUID zone, UUID stage, List<AreaKey> areas, Level level) implements ZoneEvent {}

    /// The same level goes on: somebody was found, or the round that would end it is missing.
    ///
    /// @param until last day
    record Prolonged(UUID zone, UUID stage, List<AreaKey> areas, Level level, LocalDate until) implements ZoneEvent {}

    /// A lower level holds from now on, by the rule or earlier by two people.
    record Lowered(UUID zone, UUID stage, List<AreaKey> areas, Level level) implements ZoneEvent {}

    /// The zone is over.
    record Lifted(UUID zone, List<AreaKey> areas) implements ZoneEvent {}

    /// From now on these kinds of places are closed in a zone, by the rule of its level; none once it is lifted.
    record KindsClosed(UUID zone, List<AreaKey> areas, List<PlaceKind> kinds) implements ZoneEvent {}

    /// A single place is closed by a decision.
    ///
    /// @param until last day
    record PlaceClosed(UUID closure, AreaKey area, PlaceKind kind, LocalDate until) implements ZoneEvent {}

    /// It is open again: by hand, after its days, with its zone, or with the response.
    record PlaceOpened(UUID closure, AreaKey area, PlaceKind kind) implements ZoneEvent {}

    /// Something goes beyond the rule.
    ///
    /// @param recordKind `zone`, or `attempt` for one that was refused, and its id
    record OverReached(Kind kind, AreaKey area, String recordKind, UUID record) implements ZoneEvent {

        public enum Kind {
            /// Somebody tried to draw a zone wider than the pack allows.
            WIDER_THAN_THE_RULE,
            /// The clean days are over, and the zone still stands because nobody tested it.
            LONGER_THAN_THE_RULE
        }
    }
}
