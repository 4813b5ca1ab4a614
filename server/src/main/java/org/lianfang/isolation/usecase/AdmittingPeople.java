package org.lianfang.isolation.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings people from the list into rooms, or begins their time apart at home; moves them between rooms, sites and
/// home.
@Service
public class AdmittingPeople {

    /// People of one request.
    private static final int MOST = 200;

    private final GivingRooms giving;
    private final PlanningAnew planning;
    private final Rows rows;
    private final RulesHere rules;
    private final InstantSource clock;

    AdmittingPeople(GivingRooms giving, PlanningAnew planning, Rows rows, RulesHere rules, InstantSource clock) {
        this.giving = giving;
        this.planning = planning;
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /// What is kept and taken down.
    @Component
    record Rows(Quarantines quarantines, Stays stays, AuditLog audit) {}

    /// Who goes into which room.
    public record Into(
            @Nullable UUID quarantineId, @Nullable UUID roomId) {

        public Into {
            Fields.required("quarantineId", quarantineId);
            Fields.required("roomId", roomId);
        }

        UUID quarantine() {
            return Objects.requireNonNull(quarantineId);
        }

        UUID room() {
            return Objects.requireNonNull(roomId);
        }
    }

    /// All or nobody. Whoever is in the room already stays there: sending again is harmless.
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public List<Stay> admit(List<Into> sent) {
        return intoRooms(sent, true);
    }

    /// @param arrived false when rooms are kept for people on the way
    List<Stay> intoRooms(List<Into> sent, boolean arrived) {
        if (sent.isEmpty() || sent.size() > MOST) {
            throw IsolationRefusal.NOBODY_CHOSEN.with("most", MOST);
        }
        var now = now();
        var known = locked(sent.stream().map(Into::quarantine).distinct().toList());
        var there = new HashMap<UUID, Stay>();
        var wanted = new ArrayList<GivingRooms.Wanted>();
        for (var one : sent) {
            var quarantine = known.remove(one.quarantine());
            if (quarantine == null) {
                throw IsolationRefusal.IN_A_PLACE_ALREADY.with();
            }
            var present = rows.stays.openOf(quarantine.id()).orElse(null);
            if (present == null) {
                var today = rules.in(quarantine.area()).dayOf(now);
                var plan = planning.at(Place.CENTRAL, quarantine, today);
                wanted.add(new GivingRooms.Wanted(quarantine, one.room(), Stay.Terms.of(plan, plan.first())));
            } else if (isIn(present, one.room())) {
                there.put(quarantine.id(), present);
            } else {
                throw IsolationRefusal.IN_A_PLACE_ALREADY.with();
            }
        }
        giving.give(wanted, now, arrived ? now : null).forEach(stay -> {
            there.put(stay.quarantine(), stay);
            takeDown("isolation.admitted", stay);
        });
        return sent.stream()
                .map(one -> Objects.requireNonNull(there.get(one.quarantine())))
                .toList();
    }

    /// Somebody is apart at home from now on: isolated, or only monitored where the plan says so.
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public Stay atHome(UUID id) {
        var quarantine = one(locked(List.of(id)), id);
        var present = rows.stays.openOf(id).orElse(null);
        if (present != null) {
            if (present.kind() != Stay.Kind.ROOM) {
                return present;
            }
            throw IsolationRefusal.IN_A_PLACE_ALREADY.with();
        }
        return home(quarantine);
    }

    /// To another room, of this site or of another one; from home into a room.
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public Stay transfer(UUID id, @Nullable UUID room) {
        var to = Fields.required("roomId", room);
        var stay = open(id);
        if (isIn(stay, to)) {
            return stay;
        }
        var quarantine = one(locked(List.of(stay.quarantine())), stay.quarantine());
        var now = now();
        var terms = stay.terms();
        if (stay.kind() != Stay.Kind.ROOM) {
            var plan = planning.at(
                    Place.CENTRAL, quarantine, rules.in(quarantine.area()).dayOf(now));
            terms = Stay.Terms.of(plan, plan.first());
        }
        rows.stays.end(id, now, Stay.Why.MOVED);
        var moved = giving.give(List.of(new GivingRooms.Wanted(quarantine, to, terms)), now, now)
                .getFirst();
        takeDown("isolation.moved", moved);
        return moved;
    }

    /// From a room home.
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public Stay goHome(UUID id) {
        var stay = open(id);
        if (stay.kind() != Stay.Kind.ROOM) {
            return stay;
        }
        var quarantine = one(locked(List.of(stay.quarantine())), stay.quarantine());
        rows.stays.end(id, now(), Stay.Why.MOVED);
        return home(quarantine);
    }

    private Stay home(Quarantine quarantine) {
        var now = now();
        var wanted = quarantine.plan().first().place();
        var plan = planning.at(
                wanted == Place.CENTRAL ? Place.HOME : wanted,
                quarantine,
                rules.in(quarantine.area()).dayOf(now));
        var id = Ids.next();
        var stay = new Stay(
                id,
                quarantine.id(),
                quarantine.resident(),
                quarantine.area(),
                Stay.Kind.at(plan.first().place()),
                null,
                id,
                quarantine.reason(),
                Stay.Terms.of(plan, plan.first()),
                now,
                now,
                null);
        if (!rows.stays.add(stay, Access.caller().accountId())) {
            throw IsolationRefusal.IN_A_PLACE_ALREADY.with();
        }
        giving.announce(stay);
        takeDown("isolation.apart-at-home", stay);
        return stay;
    }

    private Stay open(UUID id) {
        var stay = rows.stays.findLocked(id).orElseThrow(IsolationRefusal.UNKNOWN_STAY::with);
        if (stay.end() != null) {
            throw IsolationRefusal.STAY_ENDED.with();
        }
        if (stay.arrivedAt() == null) {
            throw IsolationRefusal.NOT_ARRIVED.with();
        }
        return stay;
    }

    private Map<UUID, Quarantine> locked(List<UUID> ids) {
        var known = new HashMap<UUID, Quarantine>();
        rows.quarantines.findLocked(ids).forEach(quarantine -> known.put(quarantine.id(), quarantine));
        ids.forEach(id -> one(known, id));
        return known;
    }

    private static Quarantine one(Map<UUID, Quarantine> known, UUID id) {
        var quarantine = known.get(id);
        if (quarantine == null) {
            throw IsolationRefusal.UNKNOWN_QUARANTINE.with();
        }
        if (quarantine.ended() != null) {
            throw IsolationRefusal.OVER.with();
        }
        return quarantine;
    }

    private static boolean isIn(Stay stay, UUID room) {
        return stay.bed() != null && stay.bed().room().equals(room);
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void takeDown(String action, Stay stay) {
        rows.audit.record(Act.of(action, "resident", stay.resident(), stay.area()));
    }
}
