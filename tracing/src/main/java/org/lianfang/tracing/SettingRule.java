package org.lianfang.tracing;

import java.io.Serializable;

/// What meeting in one setting amounts to; the values come from the rule pack.
///
/// @param minimumSeconds what an exposure needs in sum within the window; 0 and 1 are the same
/// @param unknownSeat what a meeting is when a seat that matters is not known
public record SettingRule(Ground ground, Strength strength, long minimumSeconds, SeatRule seats, Strength unknownSeat)
        implements Serializable {

    public SettingRule {
        if (minimumSeconds < 0) {
            throw new IllegalArgumentException("An exposure cannot need " + minimumSeconds + " seconds");
        }
    }

    /// Everybody there, however short.
    public static SettingRule close(Ground ground) {
        return new SettingRule(ground, Strength.CLOSE, 0, SeatRule.EVERYBODY, Strength.CLOSE);
    }

    /// A weak signal.
    public static SettingRule lead(Ground ground) {
        return new SettingRule(ground, Strength.LEAD, 0, SeatRule.EVERYBODY, Strength.LEAD);
    }

    public SettingRule fromSeconds(long minimum) {
        return new SettingRule(ground, strength, minimum, seats, unknownSeat);
    }

    public SettingRule bySeats(SeatRule rule, Strength whenUnknown) {
        return new SettingRule(ground, strength, minimumSeconds, rule, whenUnknown);
    }

    Strength judge(int seat, int otherSeat) {
        return switch (seats.judge(seat, otherSeat)) {
            case MEET -> strength;
            case APART -> Strength.NONE;
            case UNKNOWN -> unknownSeat;
        };
    }
}
