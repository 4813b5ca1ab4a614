package org.lianfang.identity.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.lianfang.identity.model.BackOff;
import org.lianfang.identity.model.IdentityRefusal;
import org.springframework.stereotype.Component;

/// Slows down whoever guesses: per account and per address, known in memory of this server. An attempt counts from its
/// beginning, so a thousand at the same moment are no way around.
@Component
class Attempts {

    private static final BackOff.Rule PER_ACCOUNT = new BackOff.Rule(5, Duration.ofSeconds(60));
    private static final BackOff.Rule PER_ADDRESS = new BackOff.Rule(50, Duration.ofSeconds(30));
    private static final int MOST_KEYS = 200_000;

    /// Longer than any back-off remembers; what was typed as a login does not stay.
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final InstantSource clock;
    private final Cache<Key, BackOff> failures = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(REMEMBERED)
            .build();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    private record Key(BackOff.Rule rule, String who) {}

    /// One attempt that has begun.
    final class Attempt {
        private final Key account;

        private Attempt(Key account) {
            this.account = account;
        }

        /// It was the right one: the account's failures are forgotten, the address's are not.
        void succeeded(String address) {
            failures.invalidate(account);
            failures.asMap()
                    .computeIfPresent(
                            new Key(PER_ADDRESS, address),
                            (key, before) -> new BackOff(Math.max(0, before.failures() - 1), before.last()));
        }
    }

    /// @throws Refusal `identity/too-many-attempts` with the seconds to wait
    Attempt begin(String account, String address) {
        var keys = List.of(new Key(PER_ACCOUNT, account), new Key(PER_ADDRESS, address));
        for (var key : keys) {
            begin(key);
        }
        return new Attempt(keys.getFirst());
    }

    private void begin(Key key) {
        var now = clock.instant();
        failures.asMap().compute(key, (same, known) -> {
            var before = known == null ? BackOff.none(now) : known;
            var wait = before.remaining(key.rule, now);
            if (!wait.isZero()) {
                throw IdentityRefusal.TOO_MANY_ATTEMPTS.with(
                        "seconds", wait.plusMillis(999).toSeconds());
            }
            return before.failed(now);
        });
    }
}
