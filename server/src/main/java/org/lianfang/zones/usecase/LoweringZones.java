package org.lianfang.zones.usecase;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.zones.Level;
import org.lianfang.zones.model.Issuer;
import org.lianfang.zones.model.Lowering;
import org.lianfang.zones.model.Stage;
import org.lianfang.zones.model.Zone;
import org.lianfang.zones.model.ZonesRefusal;
import org.lianfang.zones.store.Lowerings;
import org.lianfang.zones.store.StoredZones;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Lowers a zone earlier than the rule: a health reason, a document, two people, and a record of it. By the rule it is
/// lowered without anybody.
@Service
public class LoweringZones {

    private final Papers papers;
    private final Changes changes;
    private final RulesInForce rules;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    LoweringZones(
            Papers papers, Changes changes, RulesInForce rules, SystemTransactions transactions, InstantSource clock) {
        this.papers = papers;
        this.changes = changes;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Where it is written down.
    @Component
    record Papers(StoredZones zones, Lowerings lowerings, ZonesInForce inForce, AuditLog audit) {}

    /// As sent. Reason and evidence are read leniently: what lacks them is refused as a whole.
    ///
    /// @param id UUIDv7 made by the client
    /// @param to `LOW` lifts the zone
    /// @param reason one of [Lowering.Reason]
    /// @param evidence number of the decision or report
    public record Entry(
            @Nullable UUID id,
            @Nullable Level to,
            @Nullable String reason,
            @Nullable String evidence) {}

    /// Proposes; nothing changes yet.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `zones/unknown-zone`, `zones/zone-over`, `zones/not-lower`,
    ///     `zones/lowering-incomplete`, `zones/lowering-waits`, `zones/level-not-in-the-pack`
    @Needs(Permission.MANAGE_RESPONSE)
    public Lowering propose(UUID zoneId, Entry entry) {
        var scope = Access.scope();
        var id = ZoneEntry.idOf(entry.id);
        var to = Fields.required("to", entry.to);
        return transactions.callAs(Access.caller(), () -> {
            var zone = known(zoneId, scope);
            if (to.compareTo(zone.current().level()) >= 0) {
                throw ZonesRefusal.NOT_LOWER.with();
            }
            requireInThePack(zone, to);
            var reason = Stream.of(Lowering.Reason.values())
                    .filter(one ->
                            one.name().equals(nothingIfAbsent(entry.reason).toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(ZonesRefusal.LOWERING_INCOMPLETE::with);
            if (nothingIfAbsent(entry.evidence).isBlank()) {
                throw ZonesRefusal.LOWERING_INCOMPLETE.with();
            }
            var lowering = new Lowering(
                    id,
                    zone.id(),
                    zone.around(),
                    zone.current().id(),
                    to,
                    reason,
                    ZoneEntry.number(entry.evidence),
                    caller(),
                    clock.instant(),
                    null);
            if (!papers.lowerings.add(lowering)) {
                throw ZonesRefusal.LOWERING_WAITS.with();
            }
            papers.audit.record(Act.of("zones.lowering-proposed", "zone", zone.id(), zone.around()));
            return lowering;
        });
    }

    /// The second person decides; what is approved acts at once.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `zones/unknown-lowering`, `zones/lowering-decided`,
    ///     `zones/approver-needed`, `zones/zone-over`, `zones/not-lower`
    @Needs(Permission.MANAGE_RESPONSE)
    public Lowering decide(UUID id, Lowering.Outcome outcome) {
        var scope = Access.scope();
        var decided = transactions.callAs(Access.caller(), () -> {
            var lowering = papers.lowerings
                    .findLocked(id)
                    .filter(found -> scope.contains(found.area()))
                    .orElseThrow(ZonesRefusal.UNKNOWN_LOWERING::with);
            if (lowering.decided() != null) {
                throw ZonesRefusal.LOWERING_DECIDED.with();
            }
            if (lowering.proposer().account().equals(Access.caller().accountId())) {
                throw ZonesRefusal.APPROVER_NEEDED.with();
            }
            var zone = known(lowering.zone(), scope);
            papers.lowerings.decide(id, caller(), clock.instant(), outcome);
            papers.audit.record(Act.of("zones.lowering-decided", "zone", zone.id(), zone.around()));
            if (outcome == Lowering.Outcome.APPROVED) {
                lower(zone, lowering);
            }
            return papers.lowerings.findLocked(id).orElseThrow();
        });
        papers.inForce.forget();
        return decided;
    }

    private void lower(Zone zone, Lowering lowering) {
        if (lowering.to().compareTo(zone.current().level()) >= 0) {
            throw ZonesRefusal.NOT_LOWER.with();
        }
        var now = clock.instant();
        if (lowering.to() == Level.LOW) {
            changes.lift(zone, now, Zone.Why.EARLY);
            return;
        }
        var here = rules.of(zone).orElseThrow(ZonesRefusal.NO_ZONE_RULES::with);
        var rule = here.rules().loweredTo(lowering.to()).orElseThrow(ZonesRefusal.LEVEL_NOT_IN_THE_PACK::with);
        var dayZero = here.dayOf(now).minusDays(1);
        changes.begin(
                zone,
                Changes.stage(
                        rule,
                        dayZero,
                        rule.lastDay(dayZero),
                        new Changes.Why(Stage.Cause.EARLY, lowering.evidence(), caller(), now)),
                rule);
    }

    private void requireInThePack(Zone zone, Level to) {
        var here = rules.of(zone).orElseThrow(ZonesRefusal.NO_ZONE_RULES::with);
        if (to != Level.LOW && here.rules().loweredTo(to).isEmpty()) {
            throw ZonesRefusal.LEVEL_NOT_IN_THE_PACK.with();
        }
    }

    private Zone known(UUID id, AreaScope scope) {
        var zone = papers.zones
                .findLocked(id)
                .filter(found -> scope.contains(found.around()))
                .orElseThrow(ZonesRefusal.UNKNOWN_ZONE::with);
        if (zone.isOver()) {
            throw ZonesRefusal.ZONE_OVER.with();
        }
        return zone;
    }

    private static Issuer caller() {
        var caller = Access.caller();
        return new Issuer(caller.accountId(), caller.name());
    }

    private static String nothingIfAbsent(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
