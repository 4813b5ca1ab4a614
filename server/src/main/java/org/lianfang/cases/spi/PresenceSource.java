package org.lianfang.cases.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Knows of people at places. Asked inside a transaction that sees every area. Telling the same
/// again is harmless.
public interface PresenceSource {

    /// Such as `households`; names the source in progress and logs.
    String name();

    /// Everything that was recorded in a span, whenever it took place. At start it is asked for
    /// each day of the time that is kept, then for whatever is new.
    void recordedIn(Span span, Consumer<PersonAt> found);

    /// What is so all through a civil day without being recorded on it.
    default void ofDay(Span day, Consumer<PersonAt> found) {}

    /// What is so of one person and of those around, through a civil day: for what has changed
    /// since the day was read.
    default void around(UUID person, Span day, Consumer<PersonAt> found) {}

    /// The same of many people at once, where one question tells it of all of them.
    default void aroundAll(Set<UUID> people, Span day, Consumer<PersonAt> found) {}

    /// @param day the civil day that it begins on
    /// @param to the first moment after it
    record Span(LocalDate day, Instant from, Instant to) {}
}
