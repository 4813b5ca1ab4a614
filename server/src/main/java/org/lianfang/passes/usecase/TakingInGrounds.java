package org.lianfang.passes.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.lianfang.identity.Accounts;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.Ground;
import org.lianfang.passes.GroundEvent;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.store.GroundSources;
import org.lianfang.passes.store.Grounds;
import org.springframework.stereotype.Service;

/// Takes in health grounds that others have told or published, and settles whom they concern.
@Service
public class TakingInGrounds {

    /// Who was held and let go between two looks is still taken in, for the record.
    private static final Duration LOOKING_BACK = Duration.ofDays(1);

    private final Grounds grounds;
    private final GroundSources sources;
    private final SettlingStatuses settling;
    private final SystemTransactions transactions;
    private final Told told;

    TakingInGrounds(
            Grounds grounds,
            GroundSources sources,
            SettlingStatuses settling,
            SystemTransactions transactions,
            Told told) {
        this.grounds = grounds;
        this.sources = sources;
        this.settling = settling;
        this.transactions = transactions;
        this.told = told;
    }

    /// What is needed to write down what was told.
    @org.springframework.stereotype.Component
    record Told(Accounts accounts, InstantSource clock, RulesHere rules) {}

    /// Whatever testing and people have published since the last look, in steps that are each one transaction.
    ///
    /// @return how many statuses are other ones now
    public int lookAround() {
        return lookForHolds()
                + repeated(() -> {
                    var now = told.clock.instant();
                    var today = told.rules.in(AreaKey.NATION).dayOf(now);
                    var concerned = new LinkedHashSet<>(add(sources.newMeasures(today.minusDays(1)), now));
                    concerned.addAll(end(sources.endedMeasures(now), now));
                    return concerned;
                });
    }

    /// Who is held by screening, and who is held no longer.
    ///
    /// @return how many statuses are other ones now
    public int lookForHolds() {
        return repeated(() -> {
            var now = told.clock.instant();
            var concerned = new LinkedHashSet<>(add(sources.newHolds(now.minus(LOOKING_BACK)), now));
            concerned.addAll(end(sources.endedHolds(), now));
            return concerned;
        });
    }

    private int repeated(Supplier<Set<UUID>> step) {
        var changed = 0;
        while (true) {
            var taken = transactions.call(() -> {
                var concerned = step.get();
                return new Step(concerned.size(), settling.settle(concerned).size());
            });
            changed += taken.changed;
            if (taken.concerned == 0) {
                return changed;
            }
        }
    }

    private record Step(int concerned, int changed) {}

    /// A single sample was positive.
    public void testedPositive(UUID sample, UUID resident, AreaKey area) {
        transactions.run(() -> {
            var now = told.clock.instant();
            var result = sources.results(resident).stream()
                    .filter(one -> one.sample().equals(sample))
                    .findFirst();
            var taken = result.map(GroundSources.Result::taken).orElse(now);
            var known = result.map(GroundSources.Result::known).orElse(now);
            var fact = new GroundFact(
                    sample,
                    resident,
                    area,
                    Ground.TESTED_POSITIVE,
                    GroundFact.Source.TESTING,
                    told.rules.in(area).dayOf(taken),
                    null,
                    new Evidence(Evidence.Kind.SAMPLE, sample.toString()),
                    new GroundFact.Issuer(Caller.SYSTEM_ID, ""),
                    known,
                    null);
            add(List.of(fact), now);
            settling.settle(Set.of(resident));
        });
    }

    /// Another module tells of a ground.
    public void arose(GroundEvent.Arose event) {
        transactions.run(() -> {
            var home = grounds.homes(Set.of(event.resident())).get(event.resident());
            if (home == null) {
                return;
            }
            var issuer = told.accounts.displayNames(List.of(event.issuer())).getOrDefault(event.issuer(), "");
            var fact = new GroundFact(
                    event.id(),
                    event.resident(),
                    home,
                    event.ground(),
                    GroundFact.Source.ANNOUNCED,
                    event.dayZero(),
                    event.until(),
                    new Evidence(Evidence.Kind.valueOf(event.evidenceKind()), event.evidence()),
                    new GroundFact.Issuer(event.issuer(), issuer),
                    event.at(),
                    null);
            add(List.of(fact), told.clock.instant());
            settling.settle(Set.of(event.resident()));
        });
    }

    public void ended(GroundEvent.Ended event) {
        transactions.run(() -> {
            var ending = new Grounds.Ending(event.id(), event.at(), Grounds.Why.WITHDRAWN, null, event.by());
            settling.settle(end(List.of(ending), told.clock.instant()));
        });
    }

    /// Nothing outlives the response.
    public void responseOver(AreaKey area) {
        transactions.run(() -> {
            var now = told.clock.instant();
            var over = grounds.open(area, Instant.EPOCH).stream()
                    .filter(fact -> told.rules.in(fact.area()).rules().isEmpty())
                    .map(fact -> new Grounds.Ending(fact.id(), now, Grounds.Why.RESPONSE_OVER, null, Caller.SYSTEM_ID))
                    .toList();
            settling.settle(end(over, now));
        });
    }

    private Set<UUID> add(List<GroundFact> facts, Instant now) {
        var concerned = new LinkedHashSet<UUID>();
        for (var fact : facts) {
            if (grounds.add(fact, now)) {
                concerned.add(fact.resident());
            }
        }
        return concerned;
    }

    private Collection<UUID> end(List<Grounds.Ending> endings, Instant now) {
        var concerned = new LinkedHashSet<UUID>();
        for (var ending : endings) {
            if (grounds.end(ending, now)) {
                concerned.add(Objects.requireNonNull(
                        grounds.find(ending.ground()).map(GroundFact::resident).orElse(null)));
            }
        }
        return concerned;
    }
}
