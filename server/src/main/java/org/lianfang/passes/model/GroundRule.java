package org.lianfang.passes.model;

import org.lianfang.passes.Colour;
import org.lianfang.passes.Ground;

/// What a pack says about one ground.
///
/// @param rule pack, version and key: `covid-19/plan-9 1 passes.close-contact`
/// @param redDays days after day 0 that are red
/// @param yellowDays days after these that are yellow
/// @param longestDays days after day 0 at which the clock ends it whatever else is so
/// @param brought the colour of grounds that bring their last day
public record GroundRule(
        Ground ground, String rule, int redDays, int yellowDays, Exit exit, int longestDays, Colour brought) {

    /// What ends a ground before its longest day.
    public enum Exit {
        LAST_DAY,
        NEGATIVE_SAMPLE
    }

    public int ruleDays() {
        return redDays + yellowDays;
    }
}
