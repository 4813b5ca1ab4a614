package org.lianfang.testing.planning;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// Which rules somebody would break who gives people another turn by hand. The solver's constraints say the same.
public final class HardRules {

    private HardRules() {}

    /// @param turn that the part is to have
    /// @param others all other parts that have a turn at this station
    public static Set<HardRule> brokenBy(Part part, Turn turn, Collection<Part> others, Slots slots) {
        var broken = EnumSet.noneOf(HardRule.class);
        var there = others.stream()
                .filter(other -> Objects.requireNonNull(other.turn()).isAt(turn))
                .mapToInt(other -> other.piece().load())
                .sum();
        if (there + part.piece().load() > turn.capacity()) {
            broken.add(HardRule.STATION_FULL);
        }
        if (!turn.site().open()) {
            broken.add(HardRule.STATION_CLOSED);
        }
        if (!turn.site().takes(part.building().key().area())) {
            broken.add(HardRule.SETTING_DOES_NOT_FIT);
        }
        if (turn.slot() < slots.first() || turn.slot() >= slots.count()) {
            broken.add(HardRule.OUTSIDE_THE_HOURS);
        }
        others.forEach(other -> heldApart(part, turn, other, broken));
        return broken;
    }

    private static void heldApart(Part part, Turn turn, Part other, Set<HardRule> broken) {
        if (part.isHeld() == other.isHeld() || !Burden.comes(part) || !Burden.comes(other)) {
            return;
        }
        var held = part.isHeld() ? turn.slot() : other.slot();
        var apart = part.isHeld() ? other.slot() : turn.slot();
        if (held == apart) {
            broken.add(HardRule.HELD_WITH_OTHERS);
        } else if (held < apart) {
            broken.add(HardRule.HELD_BEFORE_OTHERS);
        }
    }
}
