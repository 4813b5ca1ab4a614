package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.kernel.write.Fate;
import org.lianfang.testing.model.CoverClass;
import org.lianfang.testing.model.CoverTally;
import org.lianfang.testing.model.Home;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.VisitEntry;
import org.lianfang.testing.store.Cover;
import org.lianfang.testing.store.CoverSums;
import org.lianfang.testing.store.Homes;
import org.lianfang.testing.store.Visits;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Records what workers found when they went to see why somebody was not tested. A sample outweighs every visit; among
/// visits the latest moment speaks.
@Service
public class RecordingVisits {

    private final RoundLookup lookup;
    private final Visits visits;
    private final Persons persons;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    RecordingVisits(
            RoundLookup lookup, Visits visits, Persons persons, SystemTransactions transactions, InstantSource clock) {
        this.lookup = lookup;
        this.visits = visits;
        this.persons = persons;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One bad record never stops the others.
    ///
    /// @param deviceTime what the device's clock shows
    /// @return one fate per record, in order
    @Needs(Permission.RECORD_SAMPLES)
    public List<Fate> record(List<VisitEntry> entries, @Nullable Instant deviceTime) {
        var sending = DeviceMoment.Sending.of(clock.instant(), deviceTime);
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> recordAll(entries, sending, scope));
    }

    /// Persons in their order, so that two writers never wait for each other in a circle.
    private List<Fate> recordAll(List<VisitEntry> entries, DeviceMoment.Sending sending, AreaScope scope) {
        var homes = persons.homesOf(entries.stream().map(VisitEntry::residentId).collect(Collectors.toSet()), scope);
        var tally = new CoverTally();
        var fates = new ArrayList<Fate>(Collections.nCopies(entries.size(), Fate.DUPLICATE));
        var added = new ArrayList<Visits.Visit>();
        IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer index) -> entries.get(index).roundId())
                        .thenComparing(index -> entries.get(index).residentId()))
                .forEach(index -> {
                    try {
                        var visit = check(entries.get(index), homes, sending, scope);
                        fates.set(index, add(visit, tally, sending.now(), added));
                    } catch (Refusal bad) {
                        fates.set(index, new Fate.Refused(bad));
                    }
                });
        persons.takeDown(added, scope, tally);
        return fates;
    }

    private Visits.Visit check(VisitEntry entry, Map<UUID, Home> homes, DeviceMoment.Sending sending, AreaScope scope) {
        var round = lookup.round(entry.roundId(), scope);
        var home = homes.get(entry.residentId());
        if (home == null) {
            throw TestingRefusal.UNKNOWN_RESIDENT.with();
        }
        if (!round.covers(home.area())) {
            throw TestingRefusal.AREA_OUTSIDE_ROUND.with("round", round.name());
        }
        var response = lookup.responseAt(home.area())
                .orElseThrow(() -> TestingRefusal.NO_ACTIVE_RESPONSE.with("area", home.area()));
        var moment =
                DeviceMoment.of(entry.at(), sending, lookup.rulesOf(response).toleranceSeconds());
        if (!round.takes(moment.at())) {
            throw TestingRefusal.ROUND_CLOSED.with("round", round.name());
        }
        return new Visits.Visit(entry, home.area(), moment.at(), response.dayOf(moment.at()));
    }

    private Fate add(Visits.Visit visit, CoverTally tally, Instant now, List<Visits.Visit> added) {
        var recording = new Visits.Recording(Access.caller().accountId(), now);
        if (!visits.add(visit, recording)) {
            return visits.says(visit.entry())
                    ? Fate.DUPLICATE
                    : new Fate.Refused(TestingRefusal.ID_ALREADY_USED.with(
                            "id", visit.entry().id()));
        }
        added.add(visit);
        persons.visited(visit, tally);
        return Fate.ACCEPTED;
    }

    /// What is known of persons, and what a visit changes.
    @Component
    static class Persons {

        private final Homes homes;
        private final Cover cover;
        private final CoverSums sums;
        private final AuditLog audit;

        Persons(Homes homes, Cover cover, CoverSums sums, AuditLog audit) {
            this.homes = homes;
            this.cover = cover;
            this.sums = sums;
            this.audit = audit;
        }

        Map<UUID, Home> homesOf(Set<UUID> residents, AreaScope scope) {
            var found = new HashMap<>(homes.of(residents));
            found.values().removeIf(home -> !scope.contains(home.area()));
            return found;
        }

        void visited(Visits.Visit visit, CoverTally tally) {
            var entry = visit.entry();
            var held = cover.hold(
                    new Cover.Met(entry.roundId(), entry.residentId(), visit.area(), true, visit.day(), 0, entry.id()));
            var found = entry.outcome().found();
            var reason = entry.reason();
            if (cover.visited(held, found, reason == null ? null : reason.name(), visit.at(), visit.day())) {
                tally.change(
                        new CoverTally.Cell(held.round(), held.area()),
                        held.now(),
                        CoverClass.of(held.registered(), held.samples(), found));
            }
        }

        /// Sums last: another writer with the same area waits from here to the commit.
        void takeDown(List<Visits.Visit> added, AreaScope scope, CoverTally tally) {
            var digest =
                    Ids.digest(added.stream().map(visit -> visit.entry().id()).toList());
            var detail = Map.<String, Object>of("count", added.size(), "digestOf", "ids");
            for (var area : scope.cover(added.stream().map(Visits.Visit::area).collect(Collectors.toSet()))) {
                audit.record(Act.of("testing.visits-recorded", "visits", digest, area)
                        .withDetail(detail));
            }
            sums.add(tally.changes());
        }
    }
}
