package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.write.Fate;
import org.lianfang.testing.model.Effect;
import org.lianfang.testing.model.ResultBook;
import org.lianfang.testing.model.ResultEntry;
import org.lianfang.testing.store.Results;
import org.lianfang.testing.store.Tubes;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Takes in what labs found. A result reaches every swab of its tube and nobody else; for a tube that was never
/// received
/// it waits.
@Service
public class EnteringResults {

    private final Book book;
    private final TakingEffect effect;
    private final RoundLookup lookup;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    EnteringResults(
            Book book, TakingEffect effect, RoundLookup lookup, SystemTransactions transactions, InstantSource clock) {
        this.book = book;
        this.effect = effect;
        this.lookup = lookup;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param queued whether it waits until its tube is received
    public record Entered(Fate fate, boolean queued) {}

    /// One bad record never stops the others.
    ///
    /// @return one per record, in order
    @Needs(Permission.ENTER_RESULTS)
    public List<Entered> enter(List<ResultEntry> entries) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> enter(entries, scope));
    }

    private List<Entered> enter(List<ResultEntry> entries, AreaScope scope) {
        var now = clock.instant();
        var decided = book.open(entries, scope);
        var fates = entries.stream()
                .map(entry -> new Entered(decided.enter(entry), decided.isQueued(entry)))
                .toList();
        if (!decided.entered().isEmpty()) {
            book.write(decided.entered(), scope, now);
            effect.apply(
                    decided.entered().stream()
                            .filter(entered -> !entered.queued())
                            .map(entered -> effectOf(entered, now))
                            .toList(),
                    now);
        }
        return fates;
    }

    private Effect effectOf(ResultBook.Entered entered, Instant now) {
        var entry = entered.entry();
        var area = entered.label().area();
        var at = Objects.requireNonNullElse(entry.at(), now);
        return new Effect(
                entry.id(), entry.tubeCode(), area, entered.members(), entry.outcome(), at, lookup.dayOf(at, area));
    }

    /// Where results are written down.
    @Component
    static class Book {

        private final Tubes tubes;
        private final Results results;
        private final AuditLog audit;

        Book(Tubes tubes, Results results, AuditLog audit) {
            this.tubes = tubes;
            this.results = results;
            this.audit = audit;
        }

        ResultBook open(List<ResultEntry> entries, AreaScope scope) {
            results.oneAtATime();
            var held = tubes.lock(entries.stream().map(ResultEntry::tubeCode).collect(Collectors.toSet()), Set.of());
            return new ResultBook(held, results.known(entries), scope);
        }

        void write(List<ResultBook.Entered> entered, AreaScope scope, Instant now) {
            results.add(entered, new Results.Recording(Access.caller().accountId(), now));
            var digest =
                    Ids.digest(entered.stream().map(one -> one.entry().id()).toList());
            var detail = Map.<String, Object>of("count", entered.size(), "digestOf", "ids");
            for (var area :
                    scope.cover(entered.stream().map(one -> one.label().area()).collect(Collectors.toSet()))) {
                audit.record(Act.of("testing.results-entered", "results", digest, area)
                        .withDetail(detail));
            }
        }
    }
}
