package org.lianfang.passes.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.lianfang.passes.model.PassesRefusal;
import org.springframework.stereotype.Component;

/// Holds back whoever asks for codes or tries them too often: a few times are free, then each further one
/// doubles the wait up
/// to a limit, by telephone and by address. After a quiet hour everything is forgotten.
@Component
class CodeAttempts {

    private static final Duration QUIET = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 50_000;
    private static final int MOST_DOUBLINGS = 20;

    private final InstantSource clock;
    private final Cache<Key, State> states = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(QUIET.plus(QUIET))
            .build();

    CodeAttempts(InstantSource clock) {
        this.clock = clock;
    }

    /// What is held back.
    ///
    /// @param free attempts without waiting
    /// @param first wait, doubled with each further attempt
    enum Kind {
        SEND_TO_PHONE(2, Duration.ofSeconds(60), Duration.ofMinutes(15)),
        SEND_FROM_ADDRESS(30, Duration.ofSeconds(10), Duration.ofMinutes(5)),
        TRY_PHONE(5, Duration.ofSeconds(5), Duration.ofMinutes(5)),
        TRY_FROM_ADDRESS(30, Duration.ofSeconds(1), Duration.ofMinutes(5));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Kind(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        private Duration waitAfter(int attempts) {
            if (attempts < free) {
                return Duration.ZERO;
            }
            var wait = first.multipliedBy(1L << Math.min(attempts - free, MOST_DOUBLINGS));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    private record Key(Kind kind, String of) {}

    private record State(int attempts, Instant last) {}

    /// Counts an attempt.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/too-many-codes` with the seconds to wait
    void count(Kind kind, String of) {
        var now = clock.instant();
        states.asMap().compute(new Key(kind, of), (key, before) -> {
            if (before == null || Duration.between(before.last, now).abs().compareTo(QUIET) > 0) {
                return new State(1, now);
            }
            var wait = kind.waitAfter(before.attempts);
            var until = before.last.plus(wait);
            if (!wait.isZero() && until.isAfter(now)) {
                throw PassesRefusal.TOO_MANY_CODES.with(
                        "seconds", Math.max(1, Duration.between(now, until).toSeconds()));
            }
            return new State(before.attempts + 1, now);
        });
    }

    /// Whoever succeeded may go on freely.
    void forget(Kind kind, String of) {
        states.invalidate(new Key(kind, of));
    }
}
