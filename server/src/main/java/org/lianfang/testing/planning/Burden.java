package org.lianfang.testing.planning;

import java.util.Objects;

/// How much of each wish is not met: persons, or persons times metres or slots. Both the solver and the reasons that
/// are
/// told count by this. Every part has a turn here.
final class Burden {

    private Burden() {}

    static boolean comes(Part part) {
        return part.crowd() != Crowd.AT_HOME;
    }

    static long walk(Part part, PlanRules rules) {
        return comes(part) ? (long) part.persons() * rules.walk(part.building(), part.site()) : 0;
    }

    static long later(Part part) {
        return (long) part.persons() * part.slot();
    }

    static long frailLater(Part part) {
        return part.crowd() == Crowd.FRAIL ? (long) part.persons() * part.slot() : 0;
    }

    static long night(Part part) {
        return Objects.requireNonNull(part.turn()).isNight() ? part.persons() : 0;
    }

    static long changed(Part part) {
        var before = part.before();
        return before == null || before.isAt(Objects.requireNonNull(part.turn())) ? 0 : part.persons();
    }

    /// @return 0 unless both are at one station at one time and one of them is frail
    static long crowdAround(Part frail, Part other) {
        return frail.crowd() == Crowd.FRAIL && other.crowd() != Crowd.FRAIL && comes(other) && sameTurn(frail, other)
                ? other.persons()
                : 0;
    }

    static long meeting(Part one, Part other) {
        return comes(one) && comes(other) && sameTurn(one, other) && !sameBuilding(one, other)
                ? Math.min(one.persons(), other.persons())
                : 0;
    }

    static long crossing(Part one, Part other) {
        if (one.slot() != other.slot() || one.site().id().equals(other.site().id()) || !comes(one) || !comes(other)) {
            return 0;
        }
        var from = one.building().spot();
        var to = one.site().spot();
        var otherFrom = other.building().spot();
        var otherTo = other.site().spot();
        return from != null
                        && to != null
                        && otherFrom != null
                        && otherTo != null
                        && Spot.cross(from, to, otherFrom, otherTo)
                ? Math.min(one.persons(), other.persons())
                : 0;
    }

    /// @return 0 unless the second continues the first
    static long torn(Part first, Part second) {
        if (!continues(first, second)) {
            return 0;
        }
        return first.site().id().equals(second.site().id()) && Math.abs(first.slot() - second.slot()) <= 1
                ? 0
                : second.persons();
    }

    static boolean continues(Part first, Part second) {
        return sameBuilding(first, second)
                && first.crowd() == second.crowd()
                && first.piece().number() + 1 == second.piece().number();
    }

    static boolean sameTurn(Part one, Part other) {
        return Objects.requireNonNull(one.turn()).isAt(Objects.requireNonNull(other.turn()));
    }

    static boolean sameBuilding(Part one, Part other) {
        return one.building().key().equals(other.building().key());
    }
}
