package org.lianfang.zones.model;

import java.time.LocalDate;
import org.lianfang.zones.Level;

/// What a pack says about one phase.
///
/// @param rule pack, version and key: `covid-19/plan-9 1 zones.high`
/// @param cleanDays days in a row on which nobody was found, from the day after day 0
/// @param cleanRounds rounds of testing that must have found nobody, on the last of these days or later
/// @param next level after that; low means that the zone is lifted
public record PhaseRule(Phase phase, String rule, int cleanDays, int cleanRounds, Level next) {

    /// @param dayZero on which somebody was last found
    public LocalDate lastDay(LocalDate dayZero) {
        return dayZero.plusDays(cleanDays);
    }
}
