package org.lianfang.identity.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.lianfang.identity.model.BackOff;
import org.lianfang.identity.model.IdentityRefusal;
import org.springframework.stereotype.Component;

/// Slows down whoever guesses: per account and address, per account from wherever, and per address; known in memory of
/// this server. An attempt counts from its beginning, so a thousand at the same moment are no way around. Where
/// somebody
/// has signed in before, guesses from elsewhere and at other accounts do not keep them out.
@Component
class Attempts {

    private static final BackOff.Rule PER_ACCOUNT_AND_ADDRESS = new BackOff.Rule(5, Duration.ofSeconds(60));
    private static final BackOff.Rule PER_ACCOUNT = new BackOff.Rule(30, Duration.ofSeconds(60));
    private static final BackOff.Rule PER_ADDRESS = new BackOff.Rule(50, Duration.ofSeconds(30));
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final int MOST_KEYS = 200_000;
    private static final Duration ADDRESS_REMEMBERED = Duration.ofDays(30);

    /// Longer than any back-off remembers; what was typed as a login does not stay.
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final InstantSource clock;
    private final Cache<Key, BackOff> failures = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<String, Boolean> usual = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(ADDRESS_REMEMBERED)
            .build();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    private record Key(BackOff.Rule rule, String who) {}

    /// One attempt that has begun.
    final class Attempt {
        private final Key place;
        private final List<Key> others;

        private Attempt(Key place, List<Key> others) {
            this.place = place;
            this.others = others;
        }

        /// It was the right one: what failed from there before is forgotten, other failures are not.
        void succeeded() {
            failures.invalidate(place);
            usual.put(place.who, true);
            others.forEach(other -> failures.asMap()
                    .computeIfPresent(
                            other, (key, before) -> new BackOff(Math.max(0, before.failures() - 1), before.last())));
        }
    }

    /// @throws Refusal `identity/too-many-attempts` with the seconds to wait
    Attempt begin(String account, String address) {
        var place = new Key(PER_ACCOUNT_AND_ADDRESS, account + ' ' + address);
        List<Key> others = usual.getIfPresent(place.who) == null
                ? List.of(new Key(PER_ADDRESS, address), new Key(PER_ACCOUNT, account))
                : List.of();
        begin(place);
        others.forEach(this::begin);
        return new Attempt(place, others);
    }

    private void begin(Key key) {
        var now = clock.instant();
        failures.asMap().compute(key, (same, known) -> {
            var before = known == null ? BackOff.none(now) : known;
            var wait = before.remaining(key.rule, now);
            if (!wait.isZero()) {
                throw IdentityRefusal.TOO_MANY_ATTEMPTS.with("seconds", Math.ceilDiv(wait.toNanos(), NANOS_A_SECOND));
            }
            return before.failed(now);
        });
    }
}
