package org.lianfang.cases.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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

    /// What is so of some people and of those around them without being recorded as over, such as a household
    /// or a stay that goes on, on some days. Asked for a case and for its close contacts, with every question,
    /// and forgotten after it: a city is never told whole, and each answer replaces the one before. Of a fact
    /// told twice the first counts.
    default void around(Collection<UUID> persons, Collection<Span> days, Consumer<PersonAt> found) {}

    /// @param day the civil day that it begins on
    /// @param to the first moment after it
    record Span(LocalDate day, Instant from, Instant to) {}
}
