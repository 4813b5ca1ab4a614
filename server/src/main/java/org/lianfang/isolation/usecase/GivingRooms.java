package org.lianfang.isolation.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.IsolationEvent;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.Room;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.planning.Groups;
import org.lianfang.isolation.planning.Guest;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Rooms;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.id.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Gives beds to people, within the transaction of a use case: one person one room, unless they may share. What two
/// callers want at the same moment, constraints of the database decide.
@Component
class GivingRooms {

    private final Quarantines quarantines;
    private final Rooms rooms;
    private final Stays stays;
    private final RulesHere rules;
    private final ApplicationEventPublisher events;

    GivingRooms(Quarantines quarantines, Rooms rooms, Stays stays, RulesHere rules, ApplicationEventPublisher events) {
        this.quarantines = quarantines;
        this.rooms = rooms;
        this.stays = stays;
        this.rules = rules;
        this.events = events;
    }

    /// @param terms what the rule asks while they are there
    record Wanted(Quarantine quarantine, UUID room, Stay.Terms terms) {}

    /// @param arrived absent while they are on the way
    /// @return in the order in which they were wanted
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-room`, `isolation/site-closed`,
    ///     `isolation/room-closed`, `isolation/room-taken`, `isolation/one-person-one-room`,
    ///     `isolation/room-not-barrier-free`
    List<Stay> give(List<Wanted> wanted, Instant now, @Nullable Instant arrived) {
        var byRoom = wanted.stream().collect(Collectors.groupingBy(Wanted::room, TreeMap::new, Collectors.toList()));
        var placed = rooms.findAll(byRoom.keySet()).stream()
                .collect(Collectors.toMap(found -> found.room().key(), found -> found));
        var inside = stays.inRooms(byRoom.keySet()).stream()
                .collect(Collectors.groupingBy(
                        stay -> Objects.requireNonNull(stay.bed()).room()));
        var given = new HashMap<UUID, Stay>();
        // In the order of rooms, so that two callers who want the same ones never wait for each other.
        byRoom.forEach((id, guests) -> {
            var room = placed.get(id);
            if (room == null) {
                throw IsolationRefusal.UNKNOWN_ROOM.with("id", id);
            }
            give(room, guests, inside.getOrDefault(id, List.of()), now, arrived)
                    .forEach(stay -> given.put(stay.quarantine(), stay));
        });
        return wanted.stream()
                .map(one -> Objects.requireNonNull(given.get(one.quarantine().id())))
                .toList();
    }

    private List<Stay> give(
            Rooms.Placed placed, List<Wanted> wanted, List<Stay> inside, Instant now, @Nullable Instant arrived) {
        var year = rules.in(placed.area()).dayOf(now).getYear();
        requireFit(placed, wanted, inside, year);
        var party = inside.isEmpty() ? Ids.next() : inside.getFirst().party();
        var beds = freeBeds(placed.room(), inside);
        var given = new ArrayList<Stay>();
        for (var one : wanted) {
            var stay = new Stay(
                    Ids.next(),
                    one.quarantine.id(),
                    one.quarantine.resident(),
                    placed.area(),
                    Stay.Kind.ROOM,
                    new Stay.Bed(placed.site(), placed.room().key(), beds.removeFirst()),
                    party,
                    one.quarantine.reason(),
                    one.terms,
                    now,
                    arrived,
                    null);
            if (!stays.add(stay, Access.caller().accountId())) {
                throw taken(placed);
            }
            if (arrived != null) {
                announce(stay);
            }
            given.add(stay);
        }
        return given;
    }

    void announce(Stay stay) {
        events.publishEvent(new IsolationEvent.StayBegan(
                stay.id(),
                stay.resident(),
                stay.area(),
                stay.kind() == Stay.Kind.ROOM,
                stay.terms().rule().until()));
    }

    private void requireFit(Rooms.Placed placed, List<Wanted> wanted, List<Stay> inside, int year) {
        var number = Objects.requireNonNull(placed.room().number());
        if (!placed.siteOpen()) {
            throw IsolationRefusal.SITE_CLOSED.with();
        }
        if (placed.room().closed()) {
            throw IsolationRefusal.ROOM_CLOSED.with("number", number);
        }
        var coming = wanted.stream().map(one -> guest(one.quarantine, year)).toList();
        var all = new ArrayList<>(coming);
        all.addAll(guests(inside, year));
        if (!inside.isEmpty() && (all.size() < coming.size() + inside.size() || !Groups.mayShare(all))
                || all.size() > placed.room().bedCount()) {
            throw taken(placed);
        }
        if (all.size() > 1 && (!Groups.mayShare(all) || !placed.room().family())) {
            throw IsolationRefusal.ONE_PERSON_ONE_ROOM.with("number", number);
        }
        if (!placed.room().barrierFree() && coming.stream().anyMatch(Guest::barrierFree)) {
            throw IsolationRefusal.ROOM_NOT_BARRIER_FREE.with("number", number);
        }
    }

    /// Fewer than there are stays when some live where the caller may not look: they are strangers then.
    private List<Guest> guests(Collection<Stay> inside, int year) {
        if (inside.isEmpty()) {
            return List.of();
        }
        return quarantines.findAll(inside.stream().map(Stay::quarantine).toList()).stream()
                .map(quarantine -> guest(quarantine, year))
                .toList();
    }

    Guest guest(Quarantine quarantine, int year) {
        var person = quarantine.person();
        return new Guest(
                quarantine.id(),
                quarantine.resident(),
                person.household(),
                rules.in(quarantine.area()).rules().isDependent(person.birthYear(), person.needsCarer(), year),
                person.barrierFree(),
                person.language());
    }

    private static List<Integer> freeBeds(Room room, List<Stay> inside) {
        Set<Integer> used = inside.stream()
                .map(stay -> Objects.requireNonNull(stay.bed()).number())
                .collect(Collectors.toCollection(HashSet::new));
        var free = new ArrayList<Integer>();
        for (var bed = 1; bed <= room.bedCount(); bed++) {
            if (!used.contains(bed)) {
                free.add(bed);
            }
        }
        return free;
    }

    private static org.lianfang.kernel.refusal.Refusal taken(Rooms.Placed placed) {
        return IsolationRefusal.ROOM_TAKEN.with(
                Map.of("number", Objects.requireNonNull(placed.room().number())));
    }
}
