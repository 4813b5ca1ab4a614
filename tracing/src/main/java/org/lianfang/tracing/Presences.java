package org.lianfang.tracing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/// All presences of the retention time, and the questions that are asked of them. For any number of threads: whoever
/// asks
/// sees what stands there and never waits; whoever adds waits for the one who is adding.
public final class Presences {

    private final ConcurrentSkipListMap<Integer, Day> days = new ConcurrentSkipListMap<>();
    private final Memory memory;
    private final long midnight;
    private int horizon = Integer.MIN_VALUE;

    /// @param midnight any midnight of the response's time zone, in seconds since 1970
    public Presences(Memory memory, long midnight) {
        this.memory = memory;
        this.midnight = midnight;
    }

    /// An empty batch for this store.
    public Batch batch() {
        return new Batch(midnight);
    }

    /// Takes a batch in. What belongs to a forgotten day is left out.
    public synchronized void add(Batch batch) {
        var known = batch.days().tailMap(horizon, true);
        known.entrySet().parallelStream()
                .forEach(rows -> days.compute(
                        rows.getKey(), (any, day) -> (day == null ? Day.EMPTY : day).with(rows.getValue(), memory)));
    }

    /// What stands here now with that batch beside it, for as long as somebody asks: nothing of it is kept here,
    /// and what comes here later is not seen there. For what goes on and is told anew with each question.
    public synchronized Presences beside(Batch batch) {
        var both = new Presences(Memory.heap(), midnight);
        both.horizon = horizon;
        both.days.putAll(days);
        batch.days()
                .tailMap(horizon, true)
                .forEach((number, rows) ->
                        both.days.compute(number, (any, day) -> (day == null ? Day.EMPTY : day).beside(rows)));
        return both;
    }

    /// Forgets every day that ended before that moment, for ever.
    public synchronized void forgetBefore(long moment) {
        horizon = Math.max(horizon, dayOf(moment));
        days.headMap(horizon).clear();
    }

    /// Brings each day together in one segment: worth its while after much has been added.
    public synchronized void settle() {
        days.keySet().forEach(day -> days.computeIfPresent(day, (any, segments) -> segments.settled(memory)));
    }

    /// @return how many pieces are kept; a presence over midnight has two
    public long size() {
        return days.values().stream().mapToLong(Day::size).sum();
    }

    /// @return how much room they take
    public long bytes() {
        return days.values().stream().mapToLong(Day::bytes).sum();
    }

    /// Where a person was within a window, piece by piece as it is kept: cut at midnight and at the window, in order.
    public List<Presence> of(int person, Window window) {
        var found = new ArrayList<Presence>();
        if (window.from() < window.to()) {
            days.subMap(dayOf(window.from()), true, dayOf(window.to() - 1), true)
                    .forEach((number, day) -> {
                        var begin = midnight + (long) number * Piece.DAY_SECONDS;
                        day.segments()
                                .forEach(segment -> segment.eachOf(person, row -> {
                                    var piece = segment.piece(row);
                                    var from = Math.max(window.from(), begin + Piece.from(piece));
                                    var to = Math.min(window.to(), begin + Piece.to(piece));
                                    if (from < to) {
                                        found.add(new Presence(
                                                person,
                                                segment.place(row),
                                                from,
                                                to,
                                                Setting.of(Piece.setting(piece)),
                                                Seat.of(Piece.seat(piece))));
                                    }
                                }));
                    });
        }
        found.sort(Comparator.comparingLong(Presence::from).thenComparingLong(Presence::to));
        return found;
    }

    /// Who was exposed to a person within a window.
    public Answer contactsOf(int person, Window window, Rules rules) {
        return Answer.of(met(person, window, rules));
    }

    /// The same for many people, on all processors; answers in the order of the people.
    public List<Answer> contactsOfAll(int[] persons, Window window, Rules rules) {
        return IntStream.of(persons)
                .parallel()
                .mapToObj(person -> contactsOf(person, window, rules))
                .toList();
    }

    /// Who was exposed to a person within a window, and who to those, from the first close exposure until isolation.
    ///
    /// @param onward the rules for contacts of contacts
    public Chain withTheirContacts(int person, Window window, Rules rules, Rules onward, Isolation isolation) {
        var first = contactsOf(person, window, rules);
        var theirs = first.close().parallelStream()
                .map(contact -> {
                    var until = Math.min(window.to(), isolation.since(contact.person()));
                    return met(contact.person(), new Window(contact.first(), Math.max(contact.first(), until)), onward);
                })
                .toList();
        var second = new SecondContacts(
                person, first.close().stream().map(Contact::person).toList());
        for (var at = 0; at < theirs.size(); at++) {
            second.add(first.close().get(at).person(), theirs.get(at));
        }
        return new Chain(first, second.strongestFirst());
    }

    private List<Contact> met(int person, Window window, Rules rules) {
        var search = new Search(person, window, rules);
        if (window.from() < window.to()) {
            days.subMap(dayOf(window.from()), true, dayOf(window.to() - 1), true)
                    .forEach((number, day) -> search.in(day, midnight + (long) number * Piece.DAY_SECONDS));
        }
        return search.meetings().contacts();
    }

    private int dayOf(long moment) {
        return Math.toIntExact(Math.floorDiv(moment - midnight, (long) Piece.DAY_SECONDS));
    }
}
