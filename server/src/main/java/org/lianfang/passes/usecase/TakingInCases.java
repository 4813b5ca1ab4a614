package org.lianfang.passes.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.identity.Accounts;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.ContactGrounds;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.store.CaseGrounds;
import org.lianfang.passes.store.Grounds;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Takes in what cases tell of contacts and of themselves. What is heard twice changes nothing, and what comes late
/// undoes nothing that was told after it.
@Service
public class TakingInCases {

    private final Book book;
    private final RulesHere rules;
    private final Accounts accounts;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    TakingInCases(Book book, RulesHere rules, Accounts accounts, SystemTransactions transactions, InstantSource clock) {
        this.book = book;
        this.rules = rules;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Where grounds are written down and followed.
    @Component
    record Book(Grounds grounds, CaseGrounds ofCases, SettlingStatuses settling) {}

    public void decided(CaseEvent.MeasureDecided event) {
        var source = new Source(Evidence.Kind.CONTACT, event.contactId(), event.version(), event.person());
        hear(source, event.areaKey(), now -> {
            var home = home(event.person());
            var wanted = home == null
                    ? List.<ContactGrounds.Wanted>of()
                    : ContactGrounds.of(event, rules.in(home).rules());
            var open = book.ofCases.open(event.contactId());
            open.stream()
                    .filter(fact -> wanted.stream().noneMatch(one -> one.is(fact)))
                    .forEach(fact -> end(fact, now, Grounds.Why.WITHDRAWN, Caller.SYSTEM_ID));
            if (home != null) {
                wanted.stream()
                        .filter(one -> open.stream().noneMatch(one::is))
                        .map(one -> fact(
                                source,
                                home,
                                new Arisen(one.ground(), one.dayZero(), one.until()),
                                one.reason().by(),
                                one.reason().at()))
                        .forEach(fact -> book.grounds.add(fact, now));
            }
        });
    }

    /// When the days are over the pack says what still ends the ground; otherwise it ends at once.
    public void ended(CaseEvent.MeasureEnded event) {
        var source = new Source(Evidence.Kind.CONTACT, event.contactId(), event.version(), event.person());
        hear(source, event.areaKey(), now -> {
            var why = switch (event.why()) {
                case DONE -> null;
                case NO_REASON_LEFT -> Grounds.Why.WITHDRAWN;
                case BECAME_A_CASE -> Grounds.Why.TURNED_POSITIVE;
                case HANDED_OVER -> Grounds.Why.HANDED_OVER;
                case RESPONSE_OVER -> Grounds.Why.RESPONSE_OVER;
            };
            if (why != null) {
                book.ofCases.open(event.contactId()).forEach(fact -> end(fact, now, why, Caller.SYSTEM_ID));
            }
        });
    }

    /// A case is as somebody who was tested positive, unless testing has told that itself.
    public void confirmed(CaseEvent.CaseConfirmed event) {
        var person = event.person();
        var finding = event.finding();
        if (person == null || finding.known() != CaseEvent.Known.BY_DECISION) {
            return;
        }
        var source = new Source(Evidence.Kind.CASE, event.caseId(), event.version(), person);
        hear(source, event.areaKey(), now -> {
            var home = home(person);
            if (home != null
                    && rules.in(home).rules().of(Ground.TESTED_POSITIVE).isPresent()
                    && !isPositive(person, now)) {
                var dayZero = finding.positive() == null ? event.on() : finding.positive();
                var arisen = new Arisen(Ground.TESTED_POSITIVE, dayZero, null);
                book.grounds.add(fact(source, home, arisen, finding.by(), finding.at()), now);
            }
        });
    }

    /// A ground that rests on a positive sample stays: that is for the laboratory to say, and for two people to lift.
    public void ruledOut(CaseEvent.CaseRuledOut event) {
        var person = event.person();
        if (person != null) {
            var source = new Source(Evidence.Kind.CASE, event.caseId(), event.version(), person);
            hear(
                    source,
                    event.areaKey(),
                    now -> book.ofCases
                            .open(event.caseId())
                            .forEach(fact -> end(fact, now, Grounds.Why.WITHDRAWN, event.by())));
        }
    }

    /// A plan or a case as it was told.
    private record Source(Evidence.Kind kind, UUID id, int version, UUID person) {}

    private record Arisen(
            Ground ground, LocalDate dayZero, @Nullable LocalDate until) {}

    private void hear(Source source, long area, java.util.function.Consumer<Instant> work) {
        transactions.run(() -> {
            var now = clock.instant();
            if (book.ofCases.hear(source.id, source.version, new AreaKey(area), now)) {
                work.accept(now);
                book.settling.settle(Set.of(source.person));
            }
        });
    }

    private @Nullable AreaKey home(UUID person) {
        return book.grounds.homes(Set.of(person)).get(person);
    }

    private boolean isPositive(UUID person, Instant now) {
        return book.grounds.of(Set.of(person)).getOrDefault(person, List.of()).stream()
                .anyMatch(fact -> fact.ground() == Ground.TESTED_POSITIVE && fact.holdsAt(now));
    }

    private GroundFact fact(Source source, AreaKey home, Arisen arisen, UUID by, Instant at) {
        var id = "%s/%s/%s/%s".formatted(source.id, source.version, arisen.ground, arisen.dayZero);
        return new GroundFact(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                source.person,
                home,
                arisen.ground,
                GroundFact.Source.CASES,
                arisen.dayZero,
                arisen.until,
                new Evidence(source.kind, source.id.toString()),
                new GroundFact.Issuer(by, accounts.displayNames(List.of(by)).getOrDefault(by, "")),
                at,
                null);
    }

    private void end(GroundFact fact, Instant now, Grounds.Why why, UUID by) {
        book.grounds.end(new Grounds.Ending(fact.id(), now, why, null, by), now);
    }
}
