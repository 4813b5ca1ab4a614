package org.lianfang.passes.usecase;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.passes.store.Grounds;
import org.lianfang.passes.store.ZoneGrounds;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Whoever lives in a zone has a ground, as long as its level lasts, where the pack names that ground. Done again it
/// changes nothing; whoever moves in is found by the next look.
@Service
public class TakingInZones {

    /// What one transaction takes in.
    private static final int AT_ONCE = 500;

    /// More than live in any village: of these those of one building are taken.
    private static final int MOST_NEIGHBOURS = 20_000;

    private final ZoneGrounds zones;
    private final Book book;
    private final RulesHere rules;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    TakingInZones(ZoneGrounds zones, Book book, RulesHere rules, SystemTransactions transactions, InstantSource clock) {
        this.zones = zones;
        this.book = book;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Where grounds are written down, and in which building people live.
    @Component
    record Book(Grounds grounds, SettlingStatuses settling, Residents residents) {}

    /// @return how many statuses are other ones now
    public int look() {
        var changed = 0;
        for (var place : transactions.call(zones::held)) {
            if (rules.in(place.area()).rules().of(place.ground()).isPresent()) {
                changed += takeIn(place);
            }
        }
        return changed + endThose();
    }

    private int takeIn(ZoneGrounds.Place place) {
        var changed = 0;
        while (true) {
            var homes = homesIn(place);
            if (homes.isEmpty()) {
                return changed;
            }
            var step = transactions.call(() -> add(place, homes));
            changed += step.changed;
            if (step.added == 0 || place.building() != null) {
                return changed;
            }
        }
    }

    /// In which building somebody lives is looked up outside of transactions: it takes a connection of its own.
    private List<ZoneGrounds.Home> homesIn(ZoneGrounds.Place place) {
        var building = place.building();
        if (building == null) {
            return transactions.call(() -> zones.without(place, AT_ONCE));
        }
        var neighbours = transactions.call(() -> zones.without(place, MOST_NEIGHBOURS));
        var holders = book.residents.holders(
                neighbours.stream().map(ZoneGrounds.Home::resident).toList());
        return neighbours.stream()
                .filter(home -> {
                    var holder = holders.get(home.resident());
                    return holder != null && holder.building().equals(building);
                })
                .toList();
    }

    private record Step(int added, int changed) {}

    private Step add(ZoneGrounds.Place place, List<ZoneGrounds.Home> homes) {
        var now = clock.instant();
        var concerned = new LinkedHashSet<UUID>();
        for (var home : homes) {
            if (book.grounds.add(place.of(Ids.next(), home, now), now)) {
                concerned.add(home.resident());
            }
        }
        return new Step(concerned.size(), book.settling.settle(concerned).size());
    }

    private int endThose() {
        var changed = 0;
        while (true) {
            var step = transactions.call(() -> {
                var now = clock.instant();
                var concerned = end(zones.ended(now, AT_ONCE), now);
                return new Step(
                        concerned.size(), book.settling.settle(concerned).size());
            });
            changed += step.changed;
            if (step.added == 0) {
                return changed;
            }
        }
    }

    private Collection<UUID> end(List<Grounds.Ending> endings, java.time.Instant now) {
        var concerned = new LinkedHashSet<UUID>();
        for (var ending : endings) {
            if (book.grounds.end(ending, now)) {
                book.grounds.find(ending.ground()).ifPresent(fact -> concerned.add(fact.resident()));
            }
        }
        return concerned;
    }
}
