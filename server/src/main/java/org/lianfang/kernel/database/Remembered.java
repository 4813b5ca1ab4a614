package org.lianfang.kernel.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What the hot path asks for with every record, trusted for a while. However many ask at once, the database is asked
/// once. What is asked for again and again is read anew together before its time is over: hundreds of desks that began
/// in the same minute would otherwise each ask in the same second, again and again.
///
/// What does not exist is not remembered, unless the source has a value for it.
public final class Remembered<K, V> {

    private static final Logger log = LoggerFactory.getLogger(Remembered.class);
    private static final int MOST = 100_000;
    private static final int TOGETHER = 1_000;

    private final Trust trust;
    private final InstantSource clock;
    private final Source<K, V> source;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<K, Known<V>> known;

    /// @param atMost nothing is believed for longer
    /// @param renewedAfter the age at which [#renew] reads it anew, if anybody asked for it since
    public record Trust(Duration atMost, Duration renewedAfter) {}

    /// Where values come from, in transactions of its own.
    public interface Source<K, V> {

        @Nullable
        V find(K key);

        /// With as few statements as for one.
        ///
        /// @return without those that do not exist, and without those for which [#find] throws
        Map<K, V> findAll(Set<K> keys);

        /// One is read as many are.
        static <K, V> Source<K, V> of(Function<Set<K>, Map<K, V>> all) {
            return new Source<>() {
                @Override
                public @Nullable V find(K key) {
                    return all.apply(Set.of(key)).get(key);
                }

                @Override
                public Map<K, V> findAll(Set<K> keys) {
                    return all.apply(keys);
                }
            };
        }
    }

    public Remembered(Trust trust, InstantSource clock, Source<K, V> source) {
        this.trust = trust;
        this.clock = clock;
        this.source = source;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(trust.atMost)
                .build();
    }

    /// One object for each answer of the source.
    private static final class Known<V> {

        private final V value;
        /// How many changes had been made when the source was asked.
        private final long change;
        private final Instant read;
        /// Whether anybody asked since.
        private volatile boolean wanted;

        Known(V value, long change, Instant read) {
            this.value = value;
            this.change = change;
            this.read = read;
        }
    }

    public Optional<V> get(K key) {
        return get(key, value -> true);
    }

    /// @param holds what is remembered and does not hold any more is read anew
    public Optional<V> get(K key, Predicate<V> holds) {
        var found = known.getIfPresent(key);
        if (found == null || !isTrusted(found, holds)) {
            found = known.asMap()
                    .compute(key, (same, other) -> other != null && isTrusted(other, holds) ? other : read(same));
        }
        if (found == null) {
            return Optional.empty();
        }
        found.wanted = true;
        return Optional.of(found.value);
    }

    public void forget(K key) {
        known.invalidate(key);
    }

    /// Whatever was read until now may be wrong.
    public void forgetAll() {
        changes.incrementAndGet();
    }

    /// Reads together what is still asked for and will soon be too old. To be called more often than what lies between
    /// the two ages. Without a database nothing happens: whoever asks then reads for themselves.
    public void renew() {
        var due = new HashMap<K, Known<V>>();
        try {
            for (var entry : known.asMap().entrySet()) {
                if (isDue(entry.getValue())) {
                    due.put(entry.getKey(), entry.getValue());
                }
                if (due.size() == TOGETHER) {
                    readTogether(due);
                    due.clear();
                }
            }
            readTogether(due);
        } catch (DataAccessException | TransactionException away) {
            log.debug("Nothing is renewed while the database is away");
        }
    }

    private boolean isTrusted(Known<V> found, Predicate<V> holds) {
        return found.change == changes.get() && holds.test(found.value);
    }

    private @Nullable Known<V> read(K key) {
        var change = changes.get();
        var now = clock.instant();
        var value = source.find(key);
        return value == null ? null : new Known<>(value, change, now);
    }

    private boolean isDue(Known<V> found) {
        return found.wanted && !clock.instant().isBefore(found.read.plus(trust.renewedAfter));
    }

    /// What was forgotten or read by somebody meanwhile stays as it is.
    private void readTogether(Map<K, Known<V>> due) {
        if (due.isEmpty()) {
            return;
        }
        var change = changes.get();
        var now = clock.instant();
        var values = source.findAll(due.keySet());
        due.forEach((key, before) -> {
            var value = values.get(key);
            if (value == null) {
                known.asMap().remove(key, before);
            } else {
                known.asMap().replace(key, before, new Known<>(value, change, now));
            }
        });
    }
}
