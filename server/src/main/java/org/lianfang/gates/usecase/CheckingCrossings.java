package org.lianfang.gates.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.Crossing.Moment;
import org.lianfang.gates.model.CrossingCheck;
import org.lianfang.gates.model.CrossingEntry;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.model.GateRefusal;
import org.lianfang.gates.model.GateRules;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.time.Moments;
import org.lianfang.response.Kept;
import org.springframework.stereotype.Component;

/// Turns what was sent into a fact, or says why it cannot be one. Asks memory only.
@Component
class CheckingCrossings {

    private final GateLookup gates;

    CheckingCrossings(GateLookup gates) {
        this.gates = gates;
    }

    /// @param now by the server's clock
    /// @param skewSeconds how far the device's clock is ahead; absent when it did not tell its time
    /// @param kept how far back crossings are kept, by the areas met so far
    record Sending(Instant now, @Nullable Long skewSeconds, AreaScope scope, Map<AreaKey, Optional<Kept>> kept) {

        static Sending of(Instant now, @Nullable Instant deviceTime, AreaScope scope) {
            return new Sending(
                    now,
                    deviceTime == null ? null : ChronoUnit.SECONDS.between(now, deviceTime),
                    scope,
                    new HashMap<>(2));
        }
    }

    /// @throws Refusal with all that is wrong with the record
    Crossing check(CrossingEntry entry, Sending sending) {
        if (entry.unreadable() != null) {
            throw KernelRefusal.JSON_NOT_READABLE.with("where", entry.unreadable());
        }
        var gate = gate(entry, sending.scope());
        var response = gates.responseAt(gate.areaKey())
                .orElseThrow(() -> GateRefusal.NO_ACTIVE_RESPONSE.with("area", gate.areaKey()));
        var rules = gates.rulesOf(response);
        var check = new CrossingCheck(entry);
        var moment = moment(told(entry, check, sending.now()), sending, rules, response.zone());
        var crossing = check.read(java.util.Objects.requireNonNull(gate.id()), gate.areaKey(), moment, rules);
        if (!check.fields().isClean()) {
            throw check.fields().refusal();
        }
        if (gate.isClosedOn(moment.day())) {
            throw GateRefusal.GATE_CLOSED.with("gate", gate.name(), "day", moment.day());
        }
        var kept = sending.kept().computeIfAbsent(gate.areaKey(), gates::crossingsKept);
        if (kept.isPresent() && moment.day().isBefore(kept.get().from())) {
            throw GateRefusal.DAY_NO_LONGER_KEPT.with(
                    "day", moment.day(), "kept", kept.get().from());
        }
        return crossing;
    }

    /// Rules of the response in an area.
    GateRules rulesAt(AreaKey area) {
        return gates.rulesOf(
                gates.responseAt(area).orElseThrow(() -> GateRefusal.NO_ACTIVE_RESPONSE.with("area", area)));
    }

    /// A gate outside the caller's scope is as unknown as one that does not exist.
    private Gate gate(CrossingEntry entry, AreaScope scope) {
        try {
            var id = UUID.fromString(entry.gateId() == null ? "" : entry.gateId());
            return gates.find(id)
                    .filter(found -> scope.contains(found.areaKey()))
                    .orElseThrow(() -> GateRefusal.UNKNOWN_GATE.with("id", id));
        } catch (IllegalArgumentException notAnId) {
            throw GateRefusal.UNKNOWN_GATE.with("id", "–");
        }
    }

    private static Instant told(CrossingEntry entry, CrossingCheck check, Instant now) {
        if (entry.at() == null || entry.at().isEmpty()) {
            return now.truncatedTo(ChronoUnit.MILLIS);
        }
        try {
            var at = Moments.parse(entry.at()).truncatedTo(ChronoUnit.MILLIS);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(now.plus(36_500, ChronoUnit.DAYS))) {
                check.fields().refuse("/at", GateRefusal.MOMENT_NOT_VALID, Map.of());
                return now;
            }
            return at;
        } catch (DateTimeParseException notAMoment) {
            check.fields().refuse("/at", GateRefusal.MOMENT_NOT_VALID, Map.of());
            return now;
        }
    }

    /// A wrong clock is noticed, noted and kept, never refused: the record counts at the corrected moment. A device
    /// that
    /// does not tell its time but records the future has a wrong clock as well.
    private static Moment moment(Instant told, Sending sending, GateRules rules, ZoneId zone) {
        var skew = sending.skewSeconds();
        if (skew == null || !rules.isWrongBy(skew)) {
            var ahead = ChronoUnit.SECONDS.between(sending.now(), told);
            skew = ahead > 0 && rules.isWrongBy(ahead) ? (Long) ahead : null;
        }
        var at = skew == null ? told : told.minusSeconds(skew);
        var local = LocalDateTime.ofEpochSecond(
                at.getEpochSecond(), 0, zone.getRules().getOffset(at));
        LocalDate day = local.toLocalDate();
        return skew == null
                ? new Moment(at, null, null, day, local.getHour())
                : new Moment(
                        at,
                        told,
                        Math.toIntExact(Math.clamp(skew, Integer.MIN_VALUE, Integer.MAX_VALUE)),
                        day,
                        local.getHour());
    }
}
