package org.lianfang.passes.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.Ground;

/// A value that holds in an area instead of that of the pack, and is stricter: proposed by one, approved by
/// another, until a day, after which it ends by itself. Nothing looser can be made this way.
///
/// @param response under which it was made; it does not outlive it
/// @param ends first moment after its last day
/// @param decided absent while it waits for the second person
/// @param endedAt when somebody has ended it before its day
public record LocalRule(
        UUID id,
        AreaKey area,
        UUID response,
        What what,
        Reason reason,
        Evidence evidence,
        LocalDate until,
        Instant ends,
        GroundFact.Issuer proposer,
        Instant proposedAt,
        HandChange.@Nullable Decided decided,
        @Nullable Instant endedAt) {

    /// Which value of a pack may be stricter.
    public enum Rule {
        GATE_YELLOW,
        TEST_NEEDED,
        TEST_VALID_HOURS,
        TEST_GRACE_HOURS,
        RED_DAYS,
        YELLOW_DAYS;

        /// Whether it is a value of one ground.
        public boolean isOfAGround() {
            return this == RED_DAYS || this == YELLOW_DAYS;
        }
    }

    /// Health reasons only.
    public enum Reason {
        CHAIN_UNCLEAR,
        SPREAD_GROWING,
        CARE_AT_ITS_LIMIT,
        FRAIL_PEOPLE
    }

    /// @param ground for the days of a ground
    /// @param value as packs write it: `hold`, `yes`, `14`
    /// @param packValue what the pack said when it was proposed
    public record What(Rule rule, @Nullable Ground ground, String value, String packValue) {}

    public boolean holdsAt(Instant moment) {
        return decided != null
                && decided.outcome() == HandChange.Outcome.APPROVED
                && !decided.at().isAfter(moment)
                && end().isAfter(moment);
    }

    /// When it began; the moment of the proposal while it waits.
    public Instant begin() {
        return decided == null ? proposedAt : decided.at();
    }

    /// When it ends, by its day or earlier.
    public Instant end() {
        return endedAt != null && endedAt.isBefore(ends) ? endedAt : ends;
    }

    /// How the rule of a status names it.
    public String sign() {
        return evidence.reference() + " ≤ " + until;
    }
}
