package org.lianfang.indicators.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.indicators.Recount;
import org.lianfang.indicators.store.Difference;
import org.lianfang.indicators.store.Foldings;
import org.lianfang.indicators.store.Recounts;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Proves the figures: every module counts its facts again, and each difference is named.
@Service
public class Reconciling {

    private static final int AT_ONCE = 10_000;

    private final ObjectProvider<Recount> recounts;
    private final Recounts held;
    private final Foldings foldings;
    private final Counters counters;
    private final AuditLog audit;

    Reconciling(ObjectProvider<Recount> recounts, Recounts held, Foldings foldings, Counters counters, AuditLog audit) {
        this.recounts = recounts;
        this.held = held;
        this.foldings = foldings;
        this.counters = counters;
        this.audit = audit;
    }

    /// @param unproved indicators that have counters, but nobody counts their facts again
    /// @param recounted how many counters the facts make
    public record Finding(List<Difference> differences, Set<String> unproved, long recounted) {}

    /// Facts and counters are compared as of one moment; recording may go on meanwhile.
    ///
    /// @param progress is told which indicators are recounted and how many counters were found so far
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Finding compare(BiConsumer<Set<String>, Long> progress) {
        Access.requireWithin(AreaKey.NATION);
        held.open();
        var proved = new TreeSet<String>();
        var total = 0L;
        for (var recount : recounts.orderedStream().toList()) {
            var taking = new Taking(held);
            recount.recount(taking::take);
            taking.rest();
            progress.accept(recount.indicators(), taking.taken);
            proved.addAll(recount.indicators());
            total += taking.taken;
        }
        var unproved = new TreeSet<>(held.counted());
        unproved.removeAll(proved);
        var differences = new ArrayList<>(held.differences(proved));
        differences.addAll(held.wrongSums());
        return new Finding(differences, unproved, total);
    }

    /// Corrects the counters by what they differ, and says so in the audit log.
    @Transactional
    public void repair(List<Difference> differences) {
        Access.requireWithin(AreaKey.NATION);
        foldings.keepOthersFromFolding();
        for (var difference : differences) {
            switch (difference.kind()) {
                case COUNTER ->
                    counters.add(List.of(new Count(
                            difference.day(),
                            difference.area(),
                            difference.indicator(),
                            difference.recounted() - difference.counted())));
                case SUM -> held.repairSum(difference);
            }
            audit.record(Act.of("indicators.correct", "indicator", difference.indicator(), difference.area())
                    .withDetail(Map.of(
                            "kind", difference.kind().name(),
                            "day", difference.day().toString(),
                            "counted", difference.counted(),
                            "recounted", difference.recounted())));
        }
    }

    private static final class Taking {

        private final Recounts held;
        private final List<Count> waiting = new ArrayList<>();
        private long taken;

        Taking(Recounts held) {
            this.held = held;
        }

        void take(Count count) {
            waiting.add(count);
            taken++;
            if (waiting.size() == AT_ONCE) {
                rest();
            }
        }

        void rest() {
            if (!waiting.isEmpty()) {
                held.put(waiting);
                waiting.clear();
            }
        }
    }
}
