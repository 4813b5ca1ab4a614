package org.lianfang.zones.model;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.zones.Level;
import org.lianfang.zones.PlaceKind;

/// What a pack says about one phase.
///
/// @param rule pack, version and key: `covid-19/plan-9 1 zones.high`
/// @param cleanDays days in a row on which nobody was found, from the day after day 0
/// @param cleanRounds rounds of testing that must have found nobody, on the last of these days or later
/// @param next level after that; low means that the zone is lifted
/// @param closed kinds of places that are closed as long as it lasts
public record PhaseRule(Phase phase, String rule, int cleanDays, int cleanRounds, Level next, List<PlaceKind> closed) {

    public PhaseRule {
        closed = List.copyOf(closed);
    }

    /// @param dayZero on which somebody was last found
    public LocalDate lastDay(LocalDate dayZero) {
        return dayZero.plusDays(cleanDays);
    }
}
