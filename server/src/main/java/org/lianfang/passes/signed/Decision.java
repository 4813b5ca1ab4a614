package org.lianfang.passes.signed;

import java.time.Duration;
import java.time.Instant;

/// What a gate does with a pass, and why. Computed from what is given and nothing else, so that a device
/// without a
/// network
/// comes to the same. Nobody is refused because a pass cannot be read: that asks for the card number.
public record Decision(Outcome outcome, Reason reason) {

    public enum Outcome {
        PASS,
        /// Ask for the card number and look the person up, by network or by telephone.
        LOOK_UP,
        /// The person waits; whoever is on duty for health is called.
        HOLD
    }

    /// The texts are `pass-reason.<reason>`.
    public enum Reason {
        MEDICAL,
        NOT_A_PASS,
        DAMAGED,
        UNKNOWN_KEY,
        FORGED,
        FROM_FUTURE,
        EXPIRED,
        REVOKED,
        STATUS_OVER,
        RED,
        YELLOW,
        TEST_MISSING,
        TEST_IN_GRACE,
        GREEN,
        /// Only where somebody is looked up: nobody with this number is registered.
        NOT_REGISTERED
    }

    /// @param medical somebody needs care: that outweighs everything
    public static Decision of(Reading reading, GateRule rule, Instant now, Snapshot withdrawn, boolean medical) {
        if (medical) {
            return new Decision(Outcome.PASS, Reason.MEDICAL);
        }
        return switch (reading) {
            case Reading.Invalid(var flaw) -> new Decision(Outcome.LOOK_UP, Reason.valueOf(flaw.name()));
            case Reading.Valid(var claims) ->
                withdrawn.mayContain(claims.number())
                        ? new Decision(Outcome.LOOK_UP, Reason.REVOKED)
                        : byStatus(claims, rule, now);
        };
    }

    /// By what holds of a person, wherever it was looked up.
    public static Decision byStatus(PassClaims claims, GateRule rule, Instant now) {
        var until = claims.until();
        if (until != null && !now.isBefore(until)) {
            return new Decision(Outcome.LOOK_UP, Reason.STATUS_OVER);
        }
        return switch (claims.colour()) {
            case RED -> new Decision(Outcome.HOLD, Reason.RED);
            case YELLOW -> new Decision(rule.yellow(), Reason.YELLOW);
            case GREEN -> rule.testNeeded() ? byTest(claims, rule, now) : new Decision(Outcome.PASS, Reason.GREEN);
        };
    }

    private static Decision byTest(PassClaims claims, GateRule rule, Instant now) {
        var testUntil = claims.testUntil();
        if (testUntil != null && now.isBefore(testUntil)) {
            return new Decision(Outcome.PASS, Reason.GREEN);
        }
        return testUntil != null && now.isBefore(testUntil.plus(Duration.ofHours(rule.testGraceHours())))
                ? new Decision(Outcome.PASS, Reason.TEST_IN_GRACE)
                : new Decision(Outcome.LOOK_UP, Reason.TEST_MISSING);
    }
}
