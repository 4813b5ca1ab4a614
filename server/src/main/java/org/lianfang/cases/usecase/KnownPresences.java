package org.lianfang.cases.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.tracing.Batch;
import org.lianfang.tracing.Identifiers;
import org.lianfang.tracing.Memory;
import org.lianfang.tracing.Presence;
import org.lianfang.tracing.Presences;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.Window;

/// The engine with its dictionaries: who and where each number is. Lies in mapped files without
/// names, beside the heap.
final class KnownPresences {

    private static final int AT_ONCE = 5_000;

    private final Presences engine;
    private final Names names;
    private final RulesHere rules;
    private Batch batch;

    KnownPresences(Memory memory, RulesHere rules) {
        this(
                new Presences(
                        memory, LocalDate.EPOCH.atStartOfDay(RulesHere.ZONE).toEpochSecond()),
                new Names(new Identifiers(memory), new Numbers<>(), new Numbers<>(), new ConcurrentHashMap<>()),
                rules);
    }

    private KnownPresences(Presences engine, Names names, RulesHere rules) {
        this.engine = engine;
        this.names = names;
        this.rules = rules;
        this.batch = engine.batch();
    }

    /// Who and where each number is.
    private record Names(
            Identifiers persons, Numbers<String> places, Numbers<String> labels, Map<Integer, Integer> labelOf) {}

    /// Beside the heap, in files of that directory.
    static Memory memory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("No room for presences in " + directory, unwritable);
        }
        return Memory.mapped(directory);
    }

    Presences engine() {
        return engine;
    }

    Identifiers persons() {
        return names.persons;
    }

    /// @param key as the source gave it
    /// @param label empty where the kind says enough
    record Place(String key, String label) {}

    Place place(int number) {
        var label = names.labelOf.get(number);
        return new Place(names.places.at(number), label == null ? "" : names.labels.at(label));
    }

    /// Nobody asks of it before [#flush].
    void add(PersonAt told) {
        batch.add(numbered(told));
        if (batch.pieces() >= AT_ONCE) {
            flush();
        }
    }

    void flush() {
        if (batch.pieces() > 0) {
            engine.add(batch);
            batch = engine.batch();
        }
    }

    /// What is known now and those beside it, for one question: they are told anew with the next one, and
    /// nothing of them stays.
    KnownPresences beside(Collection<PersonAt> told) {
        var goesOn = engine.batch();
        told.forEach(one -> goesOn.add(numbered(one)));
        return new KnownPresences(engine.beside(goesOn), names, rules);
    }

    private Presence numbered(PersonAt told) {
        var at = widened(told);
        var place = names.places.of(at.place().key());
        if (!at.place().label().isEmpty()) {
            names.labelOf.putIfAbsent(place, names.labels.of(at.place().label()));
        }
        return new Presence(
                names.persons.of(at.person()),
                place,
                at.from().getEpochSecond(),
                at.to().getEpochSecond(),
                at.setting(),
                at.seat());
    }

    /// Who was close to somebody, by what is known so far.
    List<UUID> closeTo(UUID person, Instant from, Instant to, Rules rules) {
        var window = new Window(from.getEpochSecond(), to.getEpochSecond());
        var number = names.persons.find(person);
        return number.isEmpty()
                ? List.of()
                : engine.contactsOf(number.getAsInt(), window, rules).close().stream()
                        .map(contact -> names.persons.at(contact.person()))
                        .toList();
    }

    void forgetBefore(LocalDate day) {
        engine.forgetBefore(day.atStartOfDay(RulesHere.ZONE).toEpochSecond());
    }

    /// Where only a moment is known somebody was there for a little while around it, as the pack
    /// says.
    private PersonAt widened(PersonAt at) {
        if (!at.from().equals(at.to())) {
            return at;
        }
        var minutes = minutes(at.setting(), at.place().area());
        return at.lasting(at.from().minusSeconds(60L * minutes), at.to().plusSeconds(60L * minutes));
    }

    private int minutes(Setting setting, AreaKey area) {
        if (setting == Setting.DESK) {
            return rules.in(area).moments().deskMinutes();
        }
        return setting == Setting.GATE ? rules.in(area).moments().gateMinutes() : 0;
    }

    static PresenceSource.Span span(LocalDate day) {
        return new PresenceSource.Span(day, start(day), start(day.plusDays(1)));
    }

    static PresenceSource.Span span(Instant from, Instant to) {
        return new PresenceSource.Span(LocalDate.ofInstant(from, RulesHere.ZONE), from, to);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(RulesHere.ZONE).toInstant();
    }
}
