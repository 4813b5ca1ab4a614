package org.lianfang.isolation.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.model.Trip;
import org.lianfang.isolation.model.TripEntry;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Stays;
import org.lianfang.isolation.store.Trips;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A vehicle with seats: everybody on it has a room already, and is handed over by name at the site.
@Service
public class MakingTrips {

    private static final int LONGEST_NAME = 60;

    private final Rows rows;
    private final AdmittingPeople admitting;
    private final GivingRooms giving;
    private final AuditLog audit;
    private final InstantSource clock;

    MakingTrips(Rows rows, AdmittingPeople admitting, GivingRooms giving, AuditLog audit, InstantSource clock) {
        this.rows = rows;
        this.admitting = admitting;
        this.giving = giving;
        this.audit = audit;
        this.clock = clock;
    }

    @Component
    record Rows(Trips trips, Stays stays, Quarantines quarantines) {}

    public record Seated(Trip trip, List<Trip.Seat> seats) {}

    /// Keeps a room and a seat for everybody, or for nobody. Sent again it changes nothing.
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public Seated plan(TripEntry entry) {
        var known = rows.trips.find(entry.id()).orElse(null);
        if (known != null) {
            return seated(known);
        }
        if (entry.passengers().size() > entry.seatCount()) {
            throw IsolationRefusal.NOT_ENOUGH_SEATS.with("seats", entry.seatCount());
        }
        var stays = admitting.intoRooms(
                entry.passengers().stream()
                        .map(one -> new AdmittingPeople.Into(one.quarantineId(), one.roomId()))
                        .toList(),
                false);
        var site = Objects.requireNonNull(stays.getFirst().bed()).site();
        if (stays.stream()
                .anyMatch(stay -> stay.arrivedAt() != null
                        || !Objects.requireNonNull(stay.bed()).site().equals(site))) {
            throw IsolationRefusal.ROOMS_OF_ONE_SITE.with();
        }
        var now = clock.instant();
        var trip = new Trip(
                entry.id(),
                site,
                stays.getFirst().area(),
                entry.kind(),
                entry.plateText(),
                entry.driverName(),
                entry.seatCount(),
                entry.leavesAt() == null ? now : entry.leavesAt(),
                null);
        if (!rows.trips.add(trip, Access.caller().accountId(), now)) {
            throw IsolationRefusal.ID_ALREADY_USED.with("id", entry.id());
        }
        rows.trips.seat(trip, stays.stream().map(Stay::id).toList());
        audit.record(Act.of("isolation.trip-planned", "trip", trip.id(), trip.area())
                .withDetail(Map.of("people", stays.size())));
        return seated(one(trip.id()));
    }

    @Needs(Permission.RECORD_CHECKS)
    @Transactional
    public Seated depart(UUID id) {
        var trip = one(id);
        rows.trips.depart(id, clock.instant());
        audit.record(Act.of("isolation.trip-departed", "trip", id, trip.area()));
        return seated(one(id));
    }

    /// People are received at the site, by name of who received them. Handed over again they stay as they are.
    ///
    /// @param missed who did not come: their rooms are free again, and they wait as before
    @Needs(Permission.RECORD_CHECKS)
    @Transactional
    public Seated handOver(UUID id, List<UUID> stayIds, @Nullable String to, List<UUID> missed) {
        var trip = one(id);
        var known = rows.trips.seats(id).stream().map(Trip.Seat::stay).toList();
        if (!known.containsAll(stayIds) || !known.containsAll(missed)) {
            throw IsolationRefusal.NOT_ON_THIS_TRIP.with();
        }
        var now = clock.instant();
        if (!stayIds.isEmpty()) {
            var name = Fields.atMost(LONGEST_NAME, "to", Fields.required("to", PlainText.clean(to)));
            var handing = new Trips.Handing(now, name, Access.caller().accountId());
            rows.trips.handOver(id, stayIds, handing).forEach(stay -> arrive(stay, now));
        }
        rows.trips.miss(id, missed, now).forEach(stay -> rows.stays.end(stay, now, Stay.Why.DID_NOT_COME));
        audit.record(Act.of("isolation.handed-over", "trip", id, trip.area())
                .withDetail(Map.of("people", stayIds.size(), "missed", missed.size())));
        return seated(one(id));
    }

    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public Seated look(UUID id) {
        return seated(one(id));
    }

    /// The latest first.
    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public List<Seated> within(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return rows.trips.within(area, after, limit).stream().map(this::seated).toList();
    }

    private void arrive(UUID id, Instant now) {
        rows.stays.arrive(id, now);
        rows.stays.find(id).ifPresent(giving::announce);
    }

    private Trip one(UUID id) {
        return rows.trips.find(id).orElseThrow(IsolationRefusal.UNKNOWN_TRIP::with);
    }

    private Seated seated(Trip trip) {
        return new Seated(trip, rows.trips.seats(trip.id()));
    }
}
