package org.lianfang.gates.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.model.GateRules;
import org.lianfang.gates.store.RegisteredGates;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Remembered;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.response.Kept;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.response.Retention;
import org.lianfang.response.RulePack;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Gates, their responses and rules from memory: the hot path asks for every record. Another replica's edit is seen
/// within half a minute, this one's at once.
@Component
class GateLookup {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Remembered.Trust TRUST = new Remembered.Trust(Duration.ofSeconds(30), Duration.ofSeconds(20));

    private final Responses responses;
    private final Retention retention;
    private final Remembered<UUID, Gate> gates;
    private final Cache<RulePack, GateRules> rules =
            Caffeine.newBuilder().weakKeys().build();

    GateLookup(
            RegisteredGates store,
            Responses responses,
            Retention retention,
            SystemTransactions transactions,
            InstantSource clock) {
        this.responses = responses;
        this.retention = retention;
        this.gates = new Remembered<>(
                TRUST,
                clock,
                Remembered.Source.of(ids -> transactions.snapshot(() -> store.findAll(ids)).stream()
                        .collect(Collectors.toMap(gate -> Objects.requireNonNull(gate.id()), gate -> gate))));
    }

    /// Any gate; whether the caller may know of it is for the caller's scope to say.
    Optional<Gate> find(UUID id) {
        return gates.get(id);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void renew() {
        gates.renew();
    }

    /// Asks the database again once the running transaction has changed the gate.
    void forgetAfterCommit(UUID id) {
        gates.forget(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gates.forget(id);
            }
        });
    }

    /// Civil day of a moment: by the response there, else by China's clock.
    LocalDate dayOf(Instant moment, AreaKey area) {
        return LocalDate.ofInstant(moment, zoneAt(area));
    }

    ZoneId zoneAt(AreaKey area) {
        return responses.currentFor(area).map(Response::zone).orElse(CHINA);
    }

    Optional<Response> responseAt(AreaKey area) {
        return responses.currentFor(area);
    }

    /// How far back crossings are kept in an area; empty when none are forgotten there.
    Optional<Kept> crossingsKept(AreaKey area) {
        return retention.kept(ForgettingCrossings.KIND, area);
    }

    /// How far back hand-over notes are kept in an area; empty when none are forgotten there.
    Optional<Kept> handoversKept(AreaKey area) {
        return retention.kept(HandoversKept.KIND, area);
    }

    GateRules rulesOf(Response response) {
        var known = rules.getIfPresent(response.rules());
        if (known == null) {
            known = GateRules.of(response.rules());
            rules.put(response.rules(), known);
        }
        return known;
    }
}
