package org.lianfang.isolation.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.planning.FreeRoom;
import org.lianfang.isolation.planning.Groups;
import org.lianfang.isolation.planning.Guest;
import org.lianfang.isolation.planning.SolvingRooms;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Rooms;
import org.lianfang.isolation.store.Sites;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Fields;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Proposes a room for each of up to eighty people at once. Nothing is kept: whoever admits them may choose otherwise.
@Service
public class ProposingRooms {

    private static final int MOST_PEOPLE = 80;
    private static final int MOST_ROOMS = 1_000;

    private final Rows rows;
    private final GivingRooms giving;
    private final OwnScope own;
    private final Solver solver;
    private final InstantSource clock;

    ProposingRooms(Rows rows, GivingRooms giving, OwnScope own, Solver solver, InstantSource clock) {
        this.rows = rows;
        this.giving = giving;
        this.own = own;
        this.solver = solver;
        this.clock = clock;
    }

    /// What is asked.
    @Component
    record Rows(Sites sites, Rooms rooms, Quarantines quarantines, RulesHere rules) {}

    /// Made when it is first asked: most servers never plan.
    @Component
    static class Solver {

        private final Duration most;
        private @Nullable SolvingRooms solving;

        /// @param most for one proposal
        Solver(@Value("${lianfang.isolation.proposal-limit:5s}") Duration most) {
            this.most = most;
        }

        synchronized SolvingRooms get() {
            var known = solving == null ? new SolvingRooms(most) : solving;
            solving = known;
            return known;
        }
    }

    /// @param room absent when there is none that the rules allow
    /// @param together how many share it
    /// @param carerMissing they cannot be alone, and nobody of their household is among those who come
    public record Proposed(Quarantine quarantine, @Nullable FreeRoom room, int together, boolean carerMissing) {}

    private record Question(List<Groups.Group> groups, List<FreeRoom> rooms, List<Quarantine> people) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-site`, `isolation/unknown-quarantine`,
    ///     `isolation/nobody-chosen`
    @Needs(Permission.MANAGE_ISOLATION)
    public List<Proposed> propose(@Nullable UUID site, @Nullable List<UUID> quarantines) {
        var at = Fields.required("siteId", site);
        var who = Fields.required("quarantineIds", quarantines);
        who.forEach(id -> Fields.required("quarantineIds", id));
        if (who.isEmpty() || who.size() > MOST_PEOPLE) {
            throw IsolationRefusal.NOBODY_CHOSEN.with("most", MOST_PEOPLE);
        }
        var question = own.call(() -> question(at, who));
        var solved = solver.get().solve(question.groups, question.rooms);
        var rooms = new HashMap<UUID, FreeRoom>();
        solved.parties()
                .forEach(party -> party.guests().forEach(guest -> {
                    if (party.room() != null) {
                        rooms.put(guest.quarantine(), party.room());
                    }
                }));
        return answer(question, rooms);
    }

    private Question question(UUID site, List<UUID> who) {
        var at = rows.sites.find(site).orElseThrow(() -> IsolationRefusal.UNKNOWN_SITE.with("id", site));
        var year = rows.rules.in(at.area()).dayOf(clock.instant()).getYear();
        var people = rows.quarantines.findAll(who.stream().distinct().toList()).stream()
                .filter(quarantine -> quarantine.ended() == null)
                .toList();
        if (people.size() < who.stream().distinct().count()) {
            throw IsolationRefusal.UNKNOWN_QUARANTINE.with();
        }
        var guests = people.stream().map(person -> giving.guest(person, year)).toList();
        return new Question(Groups.of(guests), rows.rooms.free(site, MOST_ROOMS), people);
    }

    private static List<Proposed> answer(Question question, HashMap<UUID, FreeRoom> rooms) {
        var byId = new HashMap<UUID, Quarantine>();
        question.people.forEach(person -> byId.put(person.id(), person));
        var answer = new ArrayList<Proposed>();
        for (var group : question.groups) {
            for (Guest guest : group.guests()) {
                answer.add(new Proposed(
                        java.util.Objects.requireNonNull(byId.get(guest.quarantine())),
                        rooms.get(guest.quarantine()),
                        group.guests().size(),
                        group.carerMissing()));
            }
        }
        return answer;
    }
}
