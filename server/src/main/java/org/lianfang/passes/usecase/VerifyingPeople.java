package org.lianfang.passes.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.kernel.write.Fate;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.model.VisitEntry;
import org.lianfang.passes.store.Grounds;
import org.lianfang.passes.store.Visits;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Who is to be seen because their status changed or they came from a listed area, house by house, and what
/// was found
/// there.
/// Present takes somebody off the list; absent or refused brings a second look.
@Service
public class VerifyingPeople {

    /// More than a township has at a time; the list is sorted as a whole.
    private static final int MOST = 5_000;

    private final Visits visits;
    private final Doors doors;
    private final RulesHere rules;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    VerifyingPeople(Visits visits, Doors doors, RulesHere rules, SystemTransactions transactions, InstantSource clock) {
        this.visits = visits;
        this.doors = doors;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Where people live.
    @Component
    record Doors(Residents residents, Grounds grounds, AuditLog audit) {}

    public record Line(Visits.Due due, Residents.Holder holder) {}

    private static final Comparator<Line> BY_DOOR = Comparator.comparing(
                    (Line line) -> line.holder().area())
            .thenComparing(line -> line.holder().order())
            .thenComparing(line -> line.holder().door())
            .thenComparing(line -> line.due().resident());

    /// In order of area, building and door.
    ///
    /// @param after the last resident of the page before; when that one is no longer on the list, from the
    /// beginning
    @Needs(Permission.READ_RESIDENTS)
    public List<Line> list(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return transactions.callAs(Access.caller(), () -> {
            var due = visits.due(area, rules.in(area).dayOf(clock.instant()), MOST);
            var holders = doors.residents.holders(
                    due.stream().map(Visits.Due::resident).toList());
            var lines = due.stream()
                    .filter(one -> holders.containsKey(one.resident()))
                    .map(one -> new Line(one, java.util.Objects.requireNonNull(holders.get(one.resident()))))
                    .sorted(BY_DOOR)
                    .toList();
            var from = 0;
            for (var index = 0; index < lines.size(); index++) {
                if (lines.get(index).due().resident().equals(after)) {
                    from = index + 1;
                }
            }
            return lines.subList(from, Math.min(lines.size(), from + limit));
        });
    }

    /// What visits to one person found, the latest first.
    ///
    /// @throws Refusal `passes/unknown-resident`
    @Needs(Permission.READ_RESIDENTS)
    public List<Visits.Past> of(UUID resident) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            requireHome(resident, homesOf(Set.of(resident), scope));
            return visits.of(resident);
        });
    }

    /// One bad record never stops the others.
    ///
    /// @param deviceTime what the device's clock shows
    /// @return one fate per record, in order
    @Needs(Permission.MANAGE_MEASURES)
    public List<Fate> record(List<VisitEntry> entries, @Nullable Instant deviceTime) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> recordAll(entries, deviceTime, scope));
    }

    private List<Fate> recordAll(List<VisitEntry> entries, @Nullable Instant deviceTime, AreaScope scope) {
        var now = clock.instant();
        var sending = DeviceMoment.Sending.of(now, deviceTime);
        var homes = homesOf(entries.stream().map(VisitEntry::residentId).collect(Collectors.toSet()), scope);
        var fates = new ArrayList<Fate>();
        var added = new ArrayList<Visits.Visit>();
        for (var entry : entries) {
            try {
                var home = requireHome(entry.residentId(), homes);
                var here = rules.in(home);
                var at = DeviceMoment.of(
                                entry.at(), sending, here.rules().gate().toleranceSeconds())
                        .at();
                var visit = new Visits.Visit(entry, home, at, here.dayOf(at));
                if (visits.add(visit, Access.caller().accountId(), now)) {
                    added.add(visit);
                    fates.add(Fate.ACCEPTED);
                } else {
                    fates.add(visits.says(entry) ? Fate.DUPLICATE : used(entry));
                }
            } catch (Refusal bad) {
                fates.add(new Fate.Refused(bad));
            }
        }
        takeDown(added, scope);
        return fates;
    }

    private static Fate used(VisitEntry entry) {
        return new Fate.Refused(PassesRefusal.ID_ALREADY_USED.with("id", entry.id()));
    }

    private Map<UUID, AreaKey> homesOf(Set<UUID> residents, AreaScope scope) {
        var homes = doors.grounds.homes(residents);
        homes.values().removeIf(home -> !scope.contains(home));
        return homes;
    }

    private static AreaKey requireHome(UUID resident, Map<UUID, AreaKey> homes) {
        var home = homes.get(resident);
        if (home == null) {
            throw PassesRefusal.UNKNOWN_RESIDENT.with();
        }
        return home;
    }

    private void takeDown(List<Visits.Visit> added, AreaScope scope) {
        var digest = Ids.digest(added.stream().map(visit -> visit.entry().id()).toList());
        for (var area : scope.cover(added.stream().map(Visits.Visit::area).collect(Collectors.toSet()))) {
            doors.audit.record(
                    Act.of("passes.visits-recorded", "visits", digest, area).withDetail(Map.of("count", added.size())));
        }
    }
}
