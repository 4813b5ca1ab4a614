package org.lianfang.gates.usecase;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.GateRefusal;
import org.lianfang.gates.model.Pending;
import org.lianfang.gates.store.Crossings;
import org.lianfang.gates.store.Partitions;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.RepeatedTransactions;
import org.lianfang.kernel.write.Fate;
import org.lianfang.kernel.write.WriteCombiner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes crossings of all callers that wait at the same moment together: one statement, one commit. Facts, counters
/// and audit are one transaction; it sees the areas that its callers together may record in.
@Component
class WritingCrossings {

    private static final int CAPACITY = 40_000;

    private final Crossings crossings;
    private final Partitions partitions;
    private final CountingCrossings counting;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final WriteCombiner<Pending, Fate> combiner;

    WritingCrossings(
            Crossings crossings,
            Partitions partitions,
            CountingCrossings counting,
            PlatformTransactionManager transactions,
            WritingSettings settings) {
        this.crossings = crossings;
        this.partitions = partitions;
        this.counting = counting;
        this.clock = settings.clock();
        this.transaction = RepeatedTransactions.of(transactions);
        this.combiner = new WriteCombiner<>(
                "crossings",
                new WriteCombiner.Size(CAPACITY, settings.largestBatch(), settings.writers(), settings.gap()),
                this::writeTogether);
    }

    /// @param largestBatch records of one transaction
    /// @param writers transactions at once
    /// @param gap between the beginnings of two transactions under load
    @Component
    record WritingSettings(
            InstantSource clock,

            @Value("${lianfang.crossings.largest-batch:2000}")
            int largestBatch,

            @Value("${lianfang.crossings.writers:2}") int writers,

            @Value("${lianfang.crossings.commit-gap:4ms}") Duration gap) {}

    /// Waits until the records are durable.
    List<Fate> write(List<Pending> records) {
        return combiner.write(records);
    }

    @PreDestroy
    void stop() {
        combiner.close();
    }

    private List<Fate> writeTogether(List<Pending> records) {
        var now = clock.instant();
        var distinct = new TreeMap<UUID, Pending>();
        for (var record : records) {
            distinct.putIfAbsent(record.id(), record);
            partitions.cover(record.id(), now);
        }
        var sorted = List.copyOf(distinct.values());
        return Access.as(
                Caller.SYSTEM,
                () -> Access.within(
                        scopeOf(records),
                        () -> java.util.Objects.requireNonNull(transaction.execute(status -> {
                            var added = crossings.add(sorted, now);
                            counting.count(sorted.stream()
                                    .filter(record -> added.contains(record.id()))
                                    .toList());
                            return fates(records, distinct, added);
                        }))));
    }

    private static AreaScope scopeOf(List<Pending> records) {
        var scope = AreaScope.NOWHERE;
        for (var record : records) {
            scope = scope.union(record.scope());
        }
        return scope;
    }

    private List<Fate> fates(List<Pending> records, TreeMap<UUID, Pending> distinct, Set<UUID> added) {
        var earlier = new HashMap<UUID, Crossing>();
        if (added.size() < distinct.size()) {
            earlier.putAll(crossings.find(
                    distinct.keySet().stream().filter(id -> !added.contains(id)).toList()));
        }
        var fates = new ArrayList<Fate>(records.size());
        var unanswered = new HashSet<>(added);
        for (var record : records) {
            if (unanswered.remove(record.id())) {
                fates.add(Fate.ACCEPTED);
            } else {
                var first = distinct.get(record.id());
                var kept = first != null && added.contains(record.id()) ? first.crossing() : earlier.get(record.id());
                fates.add(
                        kept != null && kept.says(record.crossing())
                                ? Fate.DUPLICATE
                                : new Fate.Refused(GateRefusal.ID_ALREADY_USED.with("id", record.id())));
            }
        }
        return fates;
    }
}
