package org.lianfang.bench.crash;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What the devices know: which records they sent, which of them the server has acknowledged, and how often it did so
/// as if they were new.
final class Ledger {

    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong resent = new AtomicLong();

    void accepted(UUID id) {
        acknowledged.add(id);
    }

    /// The server has it from an earlier sending, whose answer was lost or which was acknowledged before.
    void duplicate(UUID id) {
        acknowledged.add(id);
        duplicates.incrementAndGet();
    }

    void refused(UUID id) {
        refused.add(id);
    }

    void sentAgain(int records) {
        resent.addAndGet(records);
    }

    Collection<UUID> acknowledged() {
        return acknowledged;
    }

    Collection<UUID> refused() {
        return refused;
    }

    long duplicates() {
        return duplicates.get();
    }

    long resent() {
        return resent.get();
    }
}
