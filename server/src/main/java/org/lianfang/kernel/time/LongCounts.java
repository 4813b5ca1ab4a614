package org.lianfang.kernel.time;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Counts that may take seconds, such as those over a whole city. Each is made once for all who ask meanwhile and is
/// told again for ten times as long as it took, five minutes at most; one that took less than half a second is
/// made anew whenever somebody asks.
///
/// @param <K> what is counted, for whom it is the same
public final class LongCounts<K, V> {

    private static final Duration LONG = Duration.ofMillis(500);
    private static final int REST = 10;
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final int KEPT = 64;

    private final InstantSource clock;
    private final Cache<K, Counted<V>> last =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(AT_MOST).build();
    private final Cache<K, ReentrantLock> turns =
            Caffeine.newBuilder().weakValues().build();

    public LongCounts(InstantSource clock) {
        this.clock = clock;
    }

    /// @param at when counting began
    /// @param newFrom when it may be made anew; not after `at` when it is made anew for whoever asks
    public record Counted<V>(V value, Instant at, Instant newFrom) {

        public boolean isToldAgain() {
            return newFrom.isAfter(at);
        }
    }

    /// @param count outside of a transaction: whoever waits for their turn holds no connection
    public Counted<V> of(K key, Supplier<V> count) {
        var arrived = clock.instant();
        var known = last.getIfPresent(key);
        if (known != null && arrived.isBefore(known.newFrom())) {
            return known;
        }
        var turn = turns.get(key, unseen -> new ReentrantLock());
        turn.lock();
        try {
            var meanwhile = last.getIfPresent(key);
            if (meanwhile != null && (meanwhile.at().isAfter(arrived) || arrived.isBefore(meanwhile.newFrom()))) {
                return meanwhile;
            }
            return counted(key, count);
        } finally {
            turn.unlock();
        }
    }

    private Counted<V> counted(K key, Supplier<V> count) {
        var begun = clock.instant();
        var value = count.get();
        var ended = clock.instant();
        var took = Duration.between(begun, ended);
        var rest =
                took.compareTo(LONG) < 0 ? Duration.ZERO : Collections.min(List.of(took.multipliedBy(REST), AT_MOST));
        var counted = new Counted<>(value, begun, rest.isZero() ? begun : ended.plus(rest));
        last.put(key, counted);
        return counted;
    }
}
