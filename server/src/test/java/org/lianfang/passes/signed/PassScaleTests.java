package org.lianfang.passes.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lianfang.passes.Colour;

/// How long a decision about a pass takes, with ten thousand withdrawn passes at hand. Run by hand, for
/// docs/performance.md: `-Dlianfang.scale=passes`.
@EnabledIfSystemProperty(named = "lianfang.scale", matches = "passes")
class PassScaleTests {

    private static final int WITHDRAWN = 10_000;
    private static final int PASSES = 2_000;
    private static final int ROUNDS = 5;
    private static final Instant NOW = Instant.parse("2022-06-30T08:00:00Z");

    @Test
    void ten_thousand_withdrawn_passes_are_asked_for_each_of_many() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var kid = Kid.of(pair.getPublic());
        var keys = new VerificationKeys(
                Map.of(kid, new VerificationKeys.Key(pair.getPublic(), Instant.EPOCH, NOW.plus(Duration.ofDays(90)))));
        var random = new Random(1);
        var snapshot = Snapshot.of(
                IntStream.range(0, WITHDRAWN).mapToObj(number -> number(random)).toList());
        var passes = IntStream.range(0, PASSES)
                .mapToObj(number -> SignedPass.write(claims(number(random)), kid, pair.getPrivate()))
                .toList();

        var nanos = new long[PASSES];
        var found = 0;
        for (var round = 0; round < ROUNDS; round++) {
            for (var pass = 0; pass < PASSES; pass++) {
                var begin = System.nanoTime();
                var reading = SignedPass.read(passes.get(pass), keys, NOW, Duration.ZERO);
                found += reading instanceof Reading.Valid(var claims) && !snapshot.mayContain(claims.number()) ? 1 : 0;
                nanos[pass] = System.nanoTime() - begin;
            }
        }
        java.util.Arrays.sort(nanos);
        System.out.printf(
                "a pass read, verified and looked up among %,d: p50 %.2f ms, p99 %.2f ms; %,.0f a second; snapshot %,d bytes%n",
                WITHDRAWN,
                nanos[PASSES / 2] / 1e6,
                nanos[PASSES * 99 / 100] / 1e6,
                PASSES / (java.util.Arrays.stream(nanos).sum() / 1e9),
                snapshot.data().length);
        // by chance one in a million is found
        assertThat(found).isGreaterThan(PASSES * ROUNDS - 3);
    }

    private static PassClaims.Number number(Random random) {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return new PassClaims.Number(HexFormat.of().formatHex(bytes));
    }

    private static PassClaims claims(PassClaims.Number number) {
        return new PassClaims(
                number,
                NOW,
                NOW.plus(Duration.ofHours(24)),
                Colour.GREEN,
                "ZSF",
                1949,
                NOW.plus(Duration.ofDays(5)),
                null);
    }
}
