package org.lianfang.zones.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.territory.Areas;
import org.lianfang.zones.ZoneEvent;
import org.lianfang.zones.model.Closure;
import org.lianfang.zones.model.Issuer;
import org.lianfang.zones.model.ZonesRefusal;
import org.lianfang.zones.store.Closures;
import org.lianfang.zones.store.StoredZones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Closes single places by a decision, for so many days as the pack allows, and opens them: by hand, after their days,
/// with their zone, with the response.
@Service
public class ClosingPlaces {

    private final Book book;
    private final Openings openings;
    private final Areas areas;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    ClosingPlaces(Book book, Openings openings, Areas areas, SystemTransactions transactions, InstantSource clock) {
        this.book = book;
        this.openings = openings;
        this.areas = areas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Where closures are written down and told of.
    @Component
    record Book(
            Closures closures,
            StoredZones zones,
            RulesInForce rules,
            AuditLog audit,
            ApplicationEventPublisher events) {}

    /// Sent again it changes nothing.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `zones/no-closure-rules`, `zones/closure-incomplete`,
    ///     `zones/closure-too-long`, `zones/closure-outside-the-zone`, `zones/unknown-zone`, `zones/zone-over`,
    ///     `zones/unknown-area`, `zones/evidence-not-a-number`, `zones/id-already-used`
    @Needs(Permission.MANAGE_RESPONSE)
    public Closure close(ClosureEntry entry) {
        var area = Fields.required("areaKey", entry.areaKey());
        Access.requireWithin(area);
        if (!areas.exists(area)) {
            throw ZonesRefusal.UNKNOWN_AREA.with("area", area);
        }
        var here = book.rules.closingAt(area);
        var now = clock.instant();
        var days = entry.days(here.dayOf(now), here.rules().longestClosure());
        var closure = new Closure(
                ZoneEntry.idOf(entry.id()),
                entry.zoneId(),
                area,
                here.response().id(),
                entry.sign(),
                days.from(),
                days.until(),
                Fields.required("ground", entry.ground()),
                ZoneEntry.number(entry.evidence()),
                caller(),
                now,
                null);
        return transactions.callAs(Access.caller(), () -> keep(closure));
    }

    private Closure keep(Closure closure) {
        requireInTheZone(closure);
        if (book.closures.add(closure)) {
            book.events.publishEvent(new ZoneEvent.PlaceClosed(
                    closure.id(), closure.area(), closure.sign().kind(), closure.until()));
            book.audit.record(Act.of("zones.place-closed", "closure", closure.id(), closure.area()));
            return closure;
        }
        return book.closures
                .find(closure.id())
                .filter(known ->
                        known.area().equals(closure.area()) && known.sign().equals(closure.sign()))
                .orElseThrow(() -> ZonesRefusal.ID_ALREADY_USED.with("id", closure.id()));
    }

    private void requireInTheZone(Closure closure) {
        if (closure.zone() == null) {
            return;
        }
        var zone = book.zones.findLocked(closure.zone()).orElseThrow(ZonesRefusal.UNKNOWN_ZONE::with);
        if (zone.places().stream().noneMatch(place -> place.area().contains(closure.area()))) {
            throw ZonesRefusal.CLOSURE_OUTSIDE_THE_ZONE.with();
        }
        if (zone.isOver()) {
            throw ZonesRefusal.ZONE_OVER.with();
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `zones/unknown-closure`, `zones/already-open`
    @Needs(Permission.MANAGE_RESPONSE)
    public Closure open(UUID id) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var closure = book.closures
                    .find(id)
                    .filter(found -> scope.contains(found.area()))
                    .orElseThrow(ZonesRefusal.UNKNOWN_CLOSURE::with);
            if (!openings.open(closure, Closure.Why.BY_HAND, caller(), clock.instant())) {
                throw ZonesRefusal.ALREADY_OPEN.with();
            }
            return book.closures.find(id).orElseThrow();
        });
    }

    /// Those that hold first, then the newest.
    @Needs(Permission.READ_TERRITORY)
    public List<Closure> in(AreaKey area, boolean heldOnly, int limit) {
        Access.requireWithin(area);
        return transactions.callAs(Access.caller(), () -> book.closures.in(area, heldOnly, limit));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `zones/unknown-closure`
    @Needs(Permission.READ_TERRITORY)
    public Closure one(UUID id) {
        var scope = Access.scope();
        return transactions.callAs(
                Access.caller(),
                () -> book.closures
                        .find(id)
                        .filter(found -> scope.contains(found.area()))
                        .orElseThrow(ZonesRefusal.UNKNOWN_CLOSURE::with));
    }

    /// What is over is open, without anybody. Done again it changes nothing.
    ///
    /// @return how many are open now
    public int openThose() {
        return transactions.call(() -> {
            var opened = 0;
            var now = clock.instant();
            for (var closure : book.closures.held()) {
                var why = whyOver(closure);
                if (why != null && openings.open(closure, why, Changes.THE_RULE, now)) {
                    opened++;
                }
            }
            return opened;
        });
    }

    private Closure.@Nullable Why whyOver(Closure closure) {
        var here = book.rules.of(closure.response());
        if (here.isEmpty()) {
            return Closure.Why.RESPONSE_OVER;
        }
        return closure.isOverOn(here.get().dayOf(clock.instant())) ? Closure.Why.DAYS_OVER : null;
    }

    private static Issuer caller() {
        var caller = Access.caller();
        return new Issuer(caller.accountId(), caller.name());
    }
}
