package org.lianfang.passes.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.id.Ids;
import org.lianfang.passes.PassEvent;
import org.lianfang.passes.store.Issued;
import org.lianfang.passes.store.Statuses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Compares what follows from the facts with what was told last. What differs is taken down, announced, and
/// withdraws
/// the
/// passes that say otherwise. Done again it changes nothing. Inside a transaction that sees every area.
@Component
class SettlingStatuses {

    private final ReadingFacts reading;
    private final Book book;
    private final InstantSource clock;

    SettlingStatuses(ReadingFacts reading, Book book, InstantSource clock) {
        this.reading = reading;
        this.book = book;
        this.clock = clock;
    }

    /// @return whose status is another one now
    List<UUID> settle(Collection<UUID> residents) {
        if (residents.isEmpty()) {
            return List.of();
        }
        book.statuses.oneAtATime();
        var now = clock.instant();
        var known = reading.of(residents, now);
        var told = book.statuses.told(residents);
        residents.stream()
                .filter(resident -> told.containsKey(resident) && !known.containsKey(resident))
                .forEach(book.statuses::leave);
        return known.values().stream()
                .filter(person -> book.enter(person, told.get(person.resident()), now))
                .map(ReadingFacts.Known::resident)
                .toList();
    }

    /// Where statuses are written down.
    @Component
    static class Book {

        private final Statuses statuses;
        private final Issued issued;
        private final AuditLog audit;
        private final ApplicationEventPublisher events;

        Book(Statuses statuses, Issued issued, AuditLog audit, ApplicationEventPublisher events) {
            this.statuses = statuses;
            this.issued = issued;
            this.audit = audit;
            this.events = events;
        }

        /// @return whether it is another one
        private boolean enter(ReadingFacts.Known person, Statuses.@Nullable Told before, Instant now) {
            var standing = person.standing();
            var wasGreen = before == null && standing.because() == null;
            if (wasGreen || before != null && before.saysTheSameAs(standing)) {
                statuses.stand(
                        person.resident(), person.home(), standing, before == null ? null : before.status(), now);
                return false;
            }
            var entry = new Statuses.Entry(
                    Ids.next(), person.resident(), person.home(), person.here().dayOf(now), standing);
            statuses.add(entry, now);
            statuses.stand(person.resident(), person.home(), standing, entry.id(), now);
            issued.withdraw(person.resident(), now);
            audit.record(Act.of("passes.status-changed", "status", entry.id(), person.home()));
            if (before == null || before.colour() != standing.colour()) {
                events.publishEvent(new PassEvent.StatusChanged(person.resident(), person.home(), standing.colour()));
            }
            return true;
        }
    }
}
