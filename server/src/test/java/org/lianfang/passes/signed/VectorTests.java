package org.lianfang.passes.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lianfang.passes.Colour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The committed vectors, which the web's verifier is held against as well. `-Dlianfang.vectors=true` writes
/// them anew.
class VectorTests {

    private static final Path FILE = Path.of("src/test/resources/passes/vectors.json");
    private static JsonNode vectors = JsonMapper.shared().missingNode();
    private static VerificationKeys keys = new VerificationKeys(Map.of());

    @BeforeAll
    static void read() throws Exception {
        if (Boolean.getBoolean("lianfang.vectors")) {
            WritingVectors.into(FILE);
        }
        vectors = JsonMapper.shared().readTree(Files.readString(FILE));
        var found = new HashMap<Kid, VerificationKeys.Key>();
        for (var key : vectors.path("keys")) {
            found.put(
                    Kid.of(bytes(key, "kid")),
                    new VerificationKeys.Key(publicKey(key), moment(key, "from"), moment(key, "until")));
        }
        keys = new VerificationKeys(found);
    }

    @TestFactory
    Stream<DynamicTest> every_pass_reads_as_it_must() {
        return items("passes")
                .map(pass -> DynamicTest.dynamicTest(name(pass), () -> {
                    var reading = reading(pass.path("text").asString());
                    if (pass.has("flaw")) {
                        assertThat(reading)
                                .isEqualTo(new Reading.Invalid(
                                        Reading.Flaw.valueOf(pass.path("flaw").asString())));
                    } else {
                        assertThat(reading).isEqualTo(new Reading.Valid(claims(pass.path("claims"))));
                    }
                }));
    }

    @Test
    void there_is_a_pass_for_every_flaw() {
        var flaws = new HashSet<String>();
        items("passes").forEach(pass -> flaws.add(pass.path("flaw").asString("")));
        assertThat(flaws)
                .containsAll(Stream.of(Reading.Flaw.values()).map(Enum::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> every_decision_comes_out_as_it_must() {
        var withdrawn = snapshot();
        return items("decisions")
                .map(one -> DynamicTest.dynamicTest(name(one), () -> {
                    var rule = one.path("rule");
                    var decision = Decision.of(
                            reading(one.path("text").asString()),
                            new GateRule(
                                    Decision.Outcome.valueOf(rule.path("yellow").asString()),
                                    rule.path("testNeeded").asBoolean(),
                                    rule.path("testGraceHours").asInt(),
                                    rule.path("toleranceSeconds").asInt()),
                            moment(vectors, "now"),
                            withdrawn,
                            one.path("medical").asBoolean());
                    assertThat(decision)
                            .isEqualTo(new Decision(
                                    Decision.Outcome.valueOf(one.path("outcome").asString()),
                                    Decision.Reason.valueOf(one.path("reason").asString())));
                }));
    }

    @Test
    void the_snapshot_holds_every_pass_that_was_withdrawn() {
        var withdrawn = snapshot();
        assertThat(vectors.path("snapshot").path("withdrawn"))
                .hasSize(withdrawn.count())
                .allMatch(number -> withdrawn.mayContain(new PassClaims.Number(number.asString())));
    }

    private static Snapshot snapshot() {
        var told = vectors.path("snapshot");
        return new Snapshot(
                told.path("count").asInt(),
                Base64.getDecoder().decode(told.path("data").asString()));
    }

    private static Reading reading(String text) {
        return SignedPass.read(
                text,
                keys,
                moment(vectors, "now"),
                Duration.ofSeconds(vectors.path("toleranceSeconds").asInt()));
    }

    private static PassClaims claims(JsonNode told) {
        return new PassClaims(
                new PassClaims.Number(told.path("number").asString()),
                moment(told, "issued"),
                moment(told, "expires"),
                Colour.valueOf(told.path("colour").asString()),
                told.path("initials").asString(),
                told.path("birthYear").isNull() ? null : told.path("birthYear").asInt(),
                momentIfAny(told, "until"),
                momentIfAny(told, "testUntil"));
    }

    private static Stream<JsonNode> items(String name) {
        assertThat(vectors.path(name)).isNotEmpty();
        return vectors.path(name).valueStream();
    }

    private static String name(JsonNode node) {
        return node.path("name").asString();
    }

    private static Instant moment(JsonNode node, String name) {
        return Instant.parse(node.path(name).asString());
    }

    private static @Nullable Instant momentIfAny(JsonNode node, String name) {
        return node.path(name).isNull() ? null : moment(node, name);
    }

    private static byte[] bytes(JsonNode node, String name) {
        return Base64.getUrlDecoder().decode(node.path(name).asString());
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(new BigInteger(1, bytes(key, "x")), new BigInteger(1, bytes(key, "y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }
}
