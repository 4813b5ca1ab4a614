package org.lianfang.passes.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.Colour;
import org.lianfang.passes.Passes;
import org.lianfang.passes.model.Appeal;
import org.lianfang.passes.model.HandChange;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.store.Appeals;
import org.lianfang.passes.store.HandChanges;
import org.lianfang.passes.store.ListedAreas;
import org.lianfang.passes.store.Statuses;
import org.lianfang.zones.Level;
import org.lianfang.zones.Zones;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// What holds of a person now and what held before, with everything that was done by hand about it. The same
/// for the community and for the person.
@Service
public class ReadingStatuses implements Passes {

    private final ReadingFacts reading;
    private final Past past;
    private final AuditLog audit;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    ReadingStatuses(
            ReadingFacts reading, Past past, AuditLog audit, SystemTransactions transactions, InstantSource clock) {
        this.reading = reading;
        this.past = past;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What was told and done before.
    @Component
    record Past(Statuses statuses, HandChanges changes, Appeals appeals, Listed listed, RulesHere rules) {}

    /// Areas that are not of low risk.
    @Component
    record Listed(ListedAreas areas, Zones zones) {}

    /// @param changes by hand, the latest first
    public record Whole(
            PersonStatus now, List<Statuses.Past> history, List<HandChange> changes, List<Appeal> appeals) {}

    /// Looking is taken down.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-resident`
    @Needs(Permission.READ_RESIDENTS)
    public Whole of(UUID resident) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var whole = whole(resident);
            if (!scope.contains(whole.now.home())) {
                throw PassesRefusal.UNKNOWN_RESIDENT.with();
            }
            audit.record(Act.of("passes.status-read", "resident", resident, whole.now.home()));
            return whole;
        });
    }

    /// Inside a transaction that sees every area.
    Whole whole(UUID resident) {
        var known = reading.of(Set.of(resident), clock.instant()).get(resident);
        if (known == null) {
            throw PassesRefusal.UNKNOWN_RESIDENT.with();
        }
        return new Whole(
                PersonStatus.of(known),
                past.statuses.history(resident),
                past.changes.of(resident),
                past.appeals.of(resident));
    }

    /// Those who are registered, by id. Inside a transaction that sees every area.
    Map<UUID, PersonStatus> statuses(Collection<UUID> residents) {
        var found = new HashMap<UUID, PersonStatus>();
        reading.of(residents, clock.instant()).forEach((id, known) -> found.put(id, PersonStatus.of(known)));
        return found;
    }

    @Override
    public Map<UUID, Colour> colours(Collection<UUID> residents) {
        var found = new HashMap<UUID, Colour>();
        residents.forEach(resident -> found.put(resident, Colour.GREEN));
        transactions.run(() -> reading.of(residents, clock.instant())
                .forEach((id, known) -> found.put(id, known.standing().colour())));
        return found;
    }

    @Override
    public boolean isOfLowRisk(Collection<AreaKey> from, @Nullable UUID resident, Instant at) {
        return !from.isEmpty()
                && transactions.call(() -> {
                    var day = past.rules.in(AreaKey.NATION).dayOf(at);
                    var listed = past.listed.areas.listedOn(day).stream()
                            .filter(one -> !one.from().isAfter(day))
                            .anyMatch(one -> from.stream()
                                    .anyMatch(area -> area.contains(one.area())
                                            || one.area().contains(area)));
                    var zoned = from.stream().anyMatch(area -> past.listed.zones.levelAround(area, at) != Level.LOW);
                    return !listed && !zoned && (resident == null || !hasGround(resident, at));
                });
    }

    private boolean hasGround(UUID resident, Instant at) {
        var known = reading.of(Set.of(resident), at).get(resident);
        return known != null && known.standing().because() != null;
    }
}
