package org.lianfang.zones.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.zones.model.Next;
import org.lianfang.zones.model.PhaseRule;
import org.lianfang.zones.model.Stage;
import org.lianfang.zones.model.Zone;
import org.lianfang.zones.store.Findings;
import org.lianfang.zones.store.StoredZones;
import org.springframework.stereotype.Service;

/// Does to each zone what the rule says is due: goes on when somebody was found or the round is missing, lowers, lifts.
/// Nobody needs to think of it. Done again it changes nothing.
@Service
public class FollowingTheRule {

    /// More than a zone has stages to go through, however long the server was away.
    private static final int MOST_STEPS = 8;

    private final StoredZones zones;
    private final Findings findings;
    private final Rules rules;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    FollowingTheRule(
            StoredZones zones, Findings findings, Rules rules, SystemTransactions transactions, InstantSource clock) {
        this.zones = zones;
        this.findings = findings;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// By which it goes, and what follows.
    @org.springframework.stereotype.Component
    record Rules(RulesInForce inForce, Changes changes, ZonesInForce known) {}

    /// @return how many steps zones have taken
    public int run() {
        var steps = 0;
        for (var id : transactions.call(zones::held)) {
            for (var step = 0; step < MOST_STEPS && transactions.call(() -> takeStep(id)); step++) {
                steps++;
            }
        }
        if (steps > 0) {
            rules.known.forget();
        }
        return steps;
    }

    private boolean takeStep(UUID id) {
        var zone = zones.findLocked(id).filter(found -> !found.isOver()).orElse(null);
        if (zone == null) {
            return false;
        }
        var now = clock.instant();
        var here = rules.inForce.of(zone).orElse(null);
        if (here == null) {
            rules.changes.lift(zone, now, Zone.Why.RESPONSE_OVER);
            return true;
        }
        var stage = zone.current();
        var today = here.dayOf(now);
        return switch (Next.after(stage, here.rules(), facts(zone, here, today), today)) {
            case Next.Stay _ -> false;
            case Next.Again again -> {
                var rule = here.rules().of(again.phase()).orElseThrow();
                begin(zone, rule, again.dayZero(), again.until(), again.cause(), now);
                if (again.beyondTheRule()) {
                    rules.changes.beyondTheRule(zone);
                }
                yield true;
            }
            case Next.Lower lower -> {
                begin(zone, lower.to(), lower.dayZero(), lower.to().lastDay(lower.dayZero()), Stage.Cause.BY_RULE, now);
                yield true;
            }
            case Next.Lift _ -> {
                rules.changes.lift(zone, now, Zone.Why.BY_RULE);
                yield true;
            }
        };
    }

    private void begin(Zone zone, PhaseRule rule, LocalDate dayZero, LocalDate until, Stage.Cause cause, Instant now) {
        rules.changes.begin(
                zone, Changes.stage(rule, dayZero, until, new Changes.Why(cause, null, Changes.THE_RULE, now)), rule);
    }

    private Next.Facts facts(Zone zone, RulesInForce.Here here, LocalDate today) {
        var stage = zone.current();
        var found = findings.days(zone.places(), stage.dayZero());
        var lastDay = here.rules()
                .of(stage.phase())
                .map(rule -> rule.lastDay(stage.dayZero()))
                .orElse(stage.until());
        List<LocalDate> rounds = today.isAfter(lastDay)
                ? findings.cleanRounds(zone.places(), here.startOf(lastDay)).stream()
                        .map(here::dayOf)
                        .toList()
                : List.of();
        return new Next.Facts(found, rounds);
    }
}
