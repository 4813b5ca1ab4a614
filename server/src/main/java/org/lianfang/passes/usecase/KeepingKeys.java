package org.lianfang.passes.usecase;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.signed.Kid;
import org.lianfang.passes.signed.VerificationKeys;
import org.lianfang.passes.store.SigningKeys;
import org.springframework.stereotype.Service;

/// Makes the keys that sign passes, each in time before the last one ends, and destroys their private halves
/// when they sign
/// no more. Old passes are accepted until they expire.
@Service
public class KeepingKeys {

    private static final String CURVE = "secp256r1";
    private static final String KIND = "EC";
    /// How far clocks of several servers may be apart when the first key is made.
    private static final Duration SLACK = Duration.ofHours(1);

    private final SigningKeys keys;
    private final SystemTransactions transactions;
    private final PassSettings settings;
    private final InstantSource clock;

    KeepingKeys(SigningKeys keys, SystemTransactions transactions, PassSettings settings, InstantSource clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// A key that signs now.
    record Signing(Kid kid, PrivateKey key) {

        @Override
        public String toString() {
            return "Signing[" + kid.hex() + "]";
        }
    }

    /// Looks whether a key is needed soon, and destroys what signs no more. Done by several servers it is done
    /// once.
    public void rotate() {
        transactions.run(() -> {
            keys.oneAtATime();
            var now = clock.instant();
            keys.destroyOld(now);
            if (keys.signingAt(now).isEmpty()) {
                // also when the clock was set back: what is signed now must be accepted now
                keys.add(make(now.minus(SLACK).truncatedTo(ChronoUnit.SECONDS)), now);
            }
            var signsLast = keys.verifyingAt(now).stream()
                    .map(SigningKeys.Key::signsUntil)
                    .max(Instant::compareTo)
                    .orElseThrow();
            if (signsLast.isBefore(now.plus(settings.keyKnownBefore()))) {
                keys.add(make(signsLast), now);
            }
        });
    }

    Signing signing() {
        var found = transactions.call(() -> keys.signingAt(clock.instant()));
        if (found.isEmpty()) {
            rotate();
            found = transactions.call(() -> keys.signingAt(clock.instant()));
        }
        var key = found.orElseThrow(() -> new IllegalStateException("No key signs passes although one was just made"));
        try {
            var secret = Objects.requireNonNull(key.privateKey());
            return new Signing(
                    key.kid(), KeyFactory.getInstance(KIND).generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(
                    "The key " + key.kid().hex() + " that signs passes cannot be read", damaged);
        }
    }

    /// All that may have signed a pass which is still valid, and the one that signs next; the newest first.
    List<SigningKeys.Key> published() {
        var now = clock.instant();
        var found = transactions.call(() -> keys.verifyingAt(now));
        if (found.isEmpty()) {
            rotate();
            found = transactions.call(() -> keys.verifyingAt(now));
        }
        return found;
    }

    VerificationKeys verification() {
        var found = new HashMap<Kid, VerificationKeys.Key>();
        published()
                .forEach(key -> found.put(
                        key.kid(), new VerificationKeys.Key(publicKey(key), key.signsFrom(), key.verifiesUntil())));
        return new VerificationKeys(found);
    }

    static PublicKey publicKey(SigningKeys.Key key) {
        try {
            return KeyFactory.getInstance(KIND).generatePublic(new X509EncodedKeySpec(key.publicKey()));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("The key " + key.kid().hex() + " cannot be read", damaged);
        }
    }

    private SigningKeys.Key make(Instant from) {
        try {
            var generator = KeyPairGenerator.getInstance(KIND);
            generator.initialize(new ECGenParameterSpec(CURVE));
            var pair = generator.generateKeyPair();
            var until = from.plus(settings.keySigns());
            return new SigningKeys.Key(
                    Kid.of(pair.getPublic()),
                    pair.getPublic().getEncoded(),
                    pair.getPrivate().getEncoded(),
                    from,
                    until,
                    until.plus(settings.keyVerifiesAfter()));
        } catch (GeneralSecurityException notMade) {
            throw new IllegalStateException("A key could not be made", notMade);
        }
    }
}
