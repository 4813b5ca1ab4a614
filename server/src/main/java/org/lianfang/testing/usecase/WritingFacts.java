package org.lianfang.testing.usecase;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.database.RepeatedTransactions;
import org.lianfang.kernel.write.Fate;
import org.lianfang.kernel.write.WriteCombiner;
import org.lianfang.testing.model.Desk;
import org.lianfang.testing.model.DeskFact;
import org.lianfang.testing.model.Pending;
import org.lianfang.testing.model.Tube;
import org.lianfang.testing.store.Tubes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes facts of all desks that wait at the same moment together: one statement of each kind, one commit. It sees
/// every
/// area (ADR 16); what each caller may touch was checked before, and is again on the tube that is held.
@Component
class WritingFacts {

    private static final int CAPACITY = 40_000;
    private static final int ATTEMPTS = 5;

    private final HoldingTubes holding;
    private final KeepingFacts keeping;
    private final Tubes tubes;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final WriteCombiner<Pending, Answer> combiner;

    WritingFacts(
            HoldingTubes holding,
            KeepingFacts keeping,
            Tubes tubes,
            PlatformTransactionManager transactions,
            WritingSettings settings) {
        this.holding = holding;
        this.keeping = keeping;
        this.tubes = tubes;
        this.clock = settings.clock();
        this.transaction = RepeatedTransactions.of(transactions);
        this.combiner = new WriteCombiner<>(
                "samples",
                new WriteCombiner.Size(CAPACITY, settings.largestBatch(), settings.writers(), settings.gap()),
                this::writeTogether);
    }

    /// @param largestBatch records of one transaction
    /// @param writers transactions at once
    /// @param gap between the beginnings of two transactions under load
    @Component
    record WritingSettings(
            InstantSource clock,

            @Value("${lianfang.samples.largest-batch:2000}") int largestBatch,

            @Value("${lianfang.samples.writers:2}") int writers,

            @Value("${lianfang.samples.commit-gap:4ms}") Duration gap) {}

    /// What became of one fact.
    ///
    /// @param tube as it is now; absent when there is none
    /// @param repeated whether the person had been sampled in the round before
    record Answer(Fate fate, @Nullable Tube tube, boolean repeated) {}

    /// Waits until the facts are durable. Facts of one request are applied in their order.
    List<Answer> write(List<Pending> records) {
        return combiner.write(records);
    }

    @PreDestroy
    void stop() {
        combiner.close();
    }

    private List<Answer> writeTogether(List<Pending> records) {
        for (var attempt = 1; ; attempt++) {
            try {
                return writeOnce(records);
            } catch (DuplicateKeyException | ConcurrencyFailureException collided) {
                if (attempt == ATTEMPTS) {
                    throw collided;
                }
            }
        }
    }

    /// Fails when another server writes another record under the same id at this very moment: nothing is written then,
    /// and
    /// next time the other one is known.
    private List<Answer> writeOnce(List<Pending> records) {
        var now = clock.instant();
        return Access.asSystem(
                () -> Objects.requireNonNull(transaction.execute(status -> writeInTransaction(records, now))));
    }

    private List<Answer> writeInTransaction(List<Pending> records, Instant now) {
        var held = holding.hold(records, now);
        var fates = records.stream().map(held.desk()::apply).toList();
        var written = held.desk().written();
        discardUnused(held, written);
        var repeats = keeping.keep(written, now);
        var answers = new ArrayList<Answer>(records.size());
        for (var index = 0; index < records.size(); index++) {
            answers.add(answer(records.get(index), fates.get(index), held.desk(), repeats));
        }
        return answers;
    }

    /// A tube begins with its first swab; one that was opened for a swab that was refused has never been.
    private void discardUnused(HoldingTubes.Held held, Desk.Written written) {
        var unused = new HashSet<>(held.opened());
        written.taken().forEach(swab -> unused.remove(swab.sample().tube()));
        written.moved().forEach(move -> unused.remove(move.to().tube()));
        if (!unused.isEmpty()) {
            tubes.discard(unused);
        }
    }

    private static Answer answer(Pending record, Fate fate, Desk desk, Set<UUID> repeats) {
        if (fate instanceof Fate.Refused) {
            return new Answer(fate, null, false);
        }
        return switch (record.fact()) {
            case DeskFact.Taken taken -> new Answer(fate, desk.tube(taken.tube()), repeats.contains(taken.id()));
            case DeskFact.Moved moved -> new Answer(fate, desk.tube(moved.tube()), false);
            case DeskFact.Closed closed -> new Answer(fate, desk.tube(closed.tube()), false);
            case DeskFact.Voided _ -> new Answer(fate, null, false);
        };
    }
}
