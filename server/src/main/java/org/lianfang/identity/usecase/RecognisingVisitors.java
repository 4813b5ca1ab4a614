package org.lianfang.identity.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.model.Visitor;
import org.lianfang.kernel.database.Remembered;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who holds a session or a token. Remembered for a few seconds, so that a busy gate does not ask the database for
/// every crossing; forgotten at once on this server when anything changes, and the moment a grant expires.
@Component
public class RecognisingVisitors {

    private static final Remembered.Trust TRUST = new Remembered.Trust(Duration.ofSeconds(5), Duration.ofSeconds(3));

    private final InstantSource clock;
    private final Remembered<Secret.Hash, Optional<Visitor>> sessions;
    private final Remembered<Secret.Hash, Optional<Visitor>> tokens;

    RecognisingVisitors(FindingVisitors finding, InstantSource clock) {
        this.clock = clock;
        this.sessions = new Remembered<>(TRUST, clock, finding.sessions());
        this.tokens = new Remembered<>(TRUST, clock, finding.tokens());
    }

    /// @throws Refusal `identity/device-revoked` when the session lives on a device that was revoked
    public Optional<Visitor> bySession(Secret secret) {
        return sessions.get(secret.hash(), this::holds).flatMap(visitor -> visitor);
    }

    public Optional<Visitor> byToken(Secret secret) {
        return tokens.get(secret.hash(), this::holds).flatMap(visitor -> visitor);
    }

    /// Whatever is remembered may be wrong once the running transaction is through.
    void forgetAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    @Scheduled(fixedDelayString = "PT1S")
    void renew() {
        sessions.renew();
        tokens.renew();
    }

    private void forget() {
        sessions.forgetAll();
        tokens.forgetAll();
    }

    private boolean holds(Optional<Visitor> visitor) {
        return visitor.isEmpty() || clock.instant().isBefore(visitor.get().until());
    }
}
