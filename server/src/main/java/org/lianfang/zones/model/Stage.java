package org.lianfang.zones.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.zones.Level;

/// One level of a zone from one change to the next. Nothing of it changes but its end: what prolongs a level is a new
/// stage, so that whoever was told a last day was told the truth.
///
/// @param dayZero from which clean days are counted: somebody was found, or the level began
/// @param until last day if nobody is found and the round that is needed is clean
/// @param rule pack, version and key
/// @param evidence number of the decision; absent where the rule decided
public record Stage(
        UUID id,
        Phase phase,
        Cause cause,
        Instant beganAt,
        LocalDate dayZero,
        LocalDate until,
        String rule,
        @Nullable String evidence,
        Issuer by,
        @Nullable Instant endedAt) {

    /// Why it began.
    public enum Cause {
        RAISED,
        /// Somebody was found: the clean days begin anew.
        NEW_CASE,
        /// The clean days are over, the round is missing.
        ROUND_MISSING,
        /// The level before was lowered by the rule.
        BY_RULE,
        /// The level before was lowered earlier than the rule, by two people.
        EARLY
    }

    public Level level() {
        return phase.level();
    }
}
