package org.lianfang.identity.model;

import java.time.Duration;
import java.time.Instant;

/// How long somebody who keeps failing must wait: a few attempts are free, then each further one doubles the wait up to
/// a limit. After a quiet hour everything is forgotten.
///
/// @param failures attempts that did not succeed, running ones included
/// @param last when the last one began
public record BackOff(int failures, Instant last) {

    /// @param free attempts without waiting
    /// @param longest so short that the right person can always get in soon
    public record Rule(int free, Duration longest) {

        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var doublings = Math.min(failures - free, 20);
            var wait = Duration.ofSeconds(1L << doublings);
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    public static BackOff none(Instant now) {
        return new BackOff(0, now);
    }

    /// What remains to be waited; zero when an attempt may be made now.
    public Duration remaining(Rule rule, Instant now) {
        var wait = rule.waitAfter(failures);
        if (wait.isZero() || isForgotten(now)) {
            return Duration.ZERO;
        }
        var until = last.plus(wait);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    public BackOff failed(Instant now) {
        return isForgotten(now) ? new BackOff(1, now) : new BackOff(failures + 1, now);
    }

    /// Also when the clock was set back since: nobody waits for a moment that may be months away.
    private boolean isForgotten(Instant now) {
        return Duration.between(last, now).abs().compareTo(FORGOTTEN_AFTER) > 0;
    }
}
