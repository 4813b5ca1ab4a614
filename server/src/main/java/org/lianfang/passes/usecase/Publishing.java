package org.lianfang.passes.usecase;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.signed.Kid;
import org.lianfang.passes.signed.Snapshot;
import org.lianfang.passes.store.Issued;
import org.springframework.stereotype.Service;

/// What verifiers need: keys, and which passes were withdrawn. Nothing of it tells of anybody, so it is open;
/// it is made at
/// most every ten seconds, however many ask.
@Service
public class Publishing {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int COORDINATE_BYTES = 32;
    private static final int VERSION_DIGITS = 16;

    private final LoadingCache<Boolean, List<PublicKeyLine>> keys;
    private final LoadingCache<Boolean, Withdrawn> withdrawn;

    Publishing(KeepingKeys keeping, Issued issued, SystemTransactions transactions, InstantSource clock) {
        keys = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(any -> keeping.published().stream()
                        .map(key -> {
                            var point = ((ECPublicKey) KeepingKeys.publicKey(key)).getW();
                            return new PublicKeyLine(
                                    key.kid(),
                                    fixed(point.getAffineX().toByteArray()),
                                    fixed(point.getAffineY().toByteArray()),
                                    key.signsFrom(),
                                    key.verifiesUntil());
                        })
                        .toList());
        withdrawn = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(any -> {
            var now = clock.instant();
            return withdrawn(Snapshot.of(transactions.call(() -> issued.withdrawn(now))), now);
        });
    }

    /// @param x coordinate, 32 bytes
    public record PublicKeyLine(Kid kid, byte[] x, byte[] y, Instant from, Instant until) {}

    /// @param version changes with the content
    public record Withdrawn(Snapshot snapshot, String version, Instant asOf) {}

    public List<PublicKeyLine> keys() {
        return keys.get(true);
    }

    public Withdrawn withdrawn() {
        return withdrawn.get(true);
    }

    /// What is remembered may be wrong: a test, or a server that has just changed something.
    public void forget() {
        keys.invalidateAll();
        withdrawn.invalidateAll();
    }

    private static Withdrawn withdrawn(Snapshot snapshot, Instant now) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Integer.toString(snapshot.count()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            var version =
                    HexFormat.of().formatHex(digest.digest(snapshot.data())).substring(0, VERSION_DIGITS);
            return new Withdrawn(snapshot, version, now);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every JDK", absent);
        }
    }

    /// Numbers come with a sign and without leading zeros.
    private static byte[] fixed(byte[] number) {
        var bytes = new byte[COORDINATE_BYTES];
        var length = Math.min(number.length, COORDINATE_BYTES);
        System.arraycopy(number, number.length - length, bytes, COORDINATE_BYTES - length, length);
        return bytes;
    }
}
