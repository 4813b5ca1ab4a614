package org.lianfang.workforce.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.bundle.BundlePart;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.workforce.store.Shifts;
import org.springframework.stereotype.Service;

/// When the person who works with a device is expected where, by the roster: their own shifts and nobody else's. They
/// may be registered by an office of another area than the one in which they stand, so every area is looked at.
@Service
class TakingShiftsAlong implements BundlePart {

    /// As long as a device may be without a network.
    private static final Duration AHEAD = Duration.ofDays(3);

    private final Shifts shifts;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    TakingShiftsAlong(Shifts shifts, SystemTransactions transactions, InstantSource clock) {
        this.shifts = shifts;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Expected(UUID postId, String post, Instant start, Instant end) {}

    @Override
    public String name() {
        return "workforce.shifts";
    }

    /// Whoever works anywhere holds it.
    @Override
    public Permission right() {
        return Permission.READ_TERRITORY;
    }

    /// @throws Refusal `kernel/outside-your-area`
    @Override
    @Needs(Permission.READ_TERRITORY)
    public Given give(Asked asked) {
        Access.requireWithin(asked.area());
        var now = clock.instant();
        var account = Access.caller().accountId();
        List<Expected> items = transactions.call(() -> shifts.ahead(account, now, now.plus(AHEAD))).stream()
                .map(one -> new Expected(
                        one.postId(),
                        one.postName(),
                        one.hours().start(),
                        one.hours().end()))
                .toList();
        return new Given(now, true, null, items);
    }
}
