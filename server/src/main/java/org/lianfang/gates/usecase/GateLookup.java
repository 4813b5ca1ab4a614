package org.lianfang.gates.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.model.GateRules;
import org.lianfang.gates.store.RegisteredGates;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Kept;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.response.Retention;
import org.lianfang.response.RulePack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gates, their responses and rules from memory: the hot path asks for every record. Another replica's edit is seen
/// within half a minute, this one's at once.
@Component
class GateLookup {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration TRUSTED = Duration.ofSeconds(30);

    private final RegisteredGates store;
    private final Responses responses;
    private final Retention retention;
    private final TransactionTemplate reading;
    private final Cache<UUID, Gate> gates =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(TRUSTED).build();
    private final Cache<RulePack, GateRules> rules =
            Caffeine.newBuilder().weakKeys().build();

    GateLookup(
            RegisteredGates store, Responses responses, Retention retention, PlatformTransactionManager transactions) {
        this.store = store;
        this.responses = responses;
        this.retention = retention;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Any gate; whether the caller may know of it is for the caller's scope to say.
    Optional<Gate> find(UUID id) {
        var remembered = gates.getIfPresent(id);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        var found = Access.asSystem(() -> reading.execute(status -> store.find(id)));
        if (found == null) {
            return Optional.empty();
        }
        found.ifPresent(gate -> gates.put(id, gate));
        return found;
    }

    /// Asks the database again once the running transaction has changed the gate.
    void forgetAfterCommit(UUID id) {
        gates.invalidate(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gates.invalidate(id);
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
