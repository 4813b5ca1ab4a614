package org.lianfang.passes.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.store.Statuses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends what is over by itself, once a minute, and says when it last looked and whether anything waits.
@Service
public class RunningTheClock {

    /// Three looks.
    private static final Duration LATE = Duration.ofMinutes(3);

    private static final int AT_ONCE = 500;

    private final Statuses statuses;
    private final SettlingStatuses settling;
    private final TakingInGrounds takingIn;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    RunningTheClock(
            Statuses statuses,
            SettlingStatuses settling,
            TakingInGrounds takingIn,
            SystemTransactions transactions,
            InstantSource clock) {
        this.statuses = statuses;
        this.settling = settling;
        this.takingIn = takingIn;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// How the clock is.
    ///
    /// @param late whether it has not looked for three minutes, or something has waited so long
    /// @param waiting statuses that are over and not yet taken down. What is shown of a person is computed and
    /// never waits
    public record State(
            @Nullable Instant lastRunAt,
            boolean late,
            long waiting,
            @Nullable Instant oldestDue) {}

    /// Looks until nothing waits.
    ///
    /// @return how many statuses are other ones now
    public int run() {
        var changed = takingIn.lookAround();
        var seen = new HashSet<UUID>();
        while (true) {
            var due = transactions.call(() -> statuses.due(clock.instant(), AT_ONCE));
            due.removeIf(resident -> !seen.add(resident));
            if (due.isEmpty()) {
                break;
            }
            changed += transactions.call(() -> settling.settle(due)).size();
        }
        transactions.run(() -> statuses.ran(clock.instant()));
        return changed;
    }

    /// Counts only what the caller may see.
    @Needs(Permission.READ_RESIDENTS)
    @Transactional(readOnly = true)
    public State state() {
        var now = clock.instant();
        var last = statuses.lastRun();
        var waiting = statuses.waiting(now);
        var oldest = waiting.oldest();
        var late = last == null
                || last.plus(LATE).isBefore(now)
                || oldest != null && oldest.plus(LATE).isBefore(now);
        return new State(last, late, waiting.count(), oldest);
    }
}
