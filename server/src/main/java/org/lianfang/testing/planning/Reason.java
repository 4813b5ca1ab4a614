package org.lianfang.testing.planning;

import java.util.Map;

/// One of the things that speak for or against a turn.
///
/// @param params for the text of the code
/// @param metres how bad it is for all persons together, as walking so far; 0 when it speaks for the turn
public record Reason(Code code, Map<String, Object> params, long metres) {

    /// What it is about.
    public enum Code {
        STATION_HAS_ROOM,
        WALK,
        AT_HOME,
        LATER,
        FRAIL_EARLY,
        FRAIL_WITH_OTHERS,
        HELD_LAST,
        NIGHT,
        MEETING,
        CROSSING,
        WHOLE,
        TORN,
        UNCHANGED,
        CHANGED,
        PINNED
    }
}
