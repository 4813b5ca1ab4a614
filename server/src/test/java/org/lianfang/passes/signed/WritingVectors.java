package org.lianfang.passes.signed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.Colour;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes the vectors that verifiers in all languages are held against. Signatures are random, so they are
/// written once and
/// committed; written anew they hold other signatures and say the same.
final class WritingVectors {

    static final Instant NOW = Instant.parse("2022-07-10T04:00:00Z");
    private static final Instant ISSUED = Instant.parse("2022-07-10T01:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2022-07-11T01:00:00Z");
    private static final Map<String, Object> RULE = rule("LOOK_UP", false);
    private static final Map<String, Object> WITH_TEST = rule("HOLD", true);

    private final KeyPair key = pair();
    private final KeyPair next = pair();
    private final KeyPair ended = pair();
    private final KeyPair stranger = pair();
    private final List<Map<String, Object>> passes = new ArrayList<>();
    private final List<Map<String, Object>> decisions = new ArrayList<>();

    static void into(Path file) throws IOException, GeneralSecurityException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.writeValueAsString(new WritingVectors().all()) + "\n");
    }

    private WritingVectors() throws GeneralSecurityException {}

    private Map<String, Object> all() {
        var green = claims(1, Colour.GREEN, null, null);
        var good = sign(green, key);
        readings(green, good);
        decisions(good);
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "about",
                "Passes and what every verifier must make of them. Written by WritingVectors; invented people.");
        all.put("now", NOW.toString());
        all.put("toleranceSeconds", 300);
        all.put(
                "keys",
                List.of(
                        published(next, "2022-08-01T00:00:00Z", "2022-09-14T00:00:00Z"),
                        published(key, "2022-07-01T00:00:00Z", "2022-08-14T00:00:00Z"),
                        published(ended, "2022-05-01T00:00:00Z", "2022-07-01T00:00:00Z")));
        all.put("passes", passes);
        var withdrawn = new ArrayList<PassClaims.Number>();
        for (var number = 100; number < 140; number++) {
            withdrawn.add(number(number));
        }
        var snapshot = Snapshot.of(withdrawn);
        all.put(
                "snapshot",
                Map.of(
                        "count",
                        snapshot.count(),
                        "bits",
                        Snapshot.BITS,
                        "data",
                        Base64.getEncoder().encodeToString(snapshot.data()),
                        "withdrawn",
                        withdrawn.stream().map(PassClaims.Number::hex).toList()));
        all.put("decisions", decisions);
        return all;
    }

    private void readings(PassClaims green, String good) {
        valid("green", good, green);
        var full = claims(2, Colour.RED, "2022-07-15T16:00:00Z", "2022-07-12T01:00:00Z");
        valid("red, with everything that a pass can tell", sign(full, key), full);
        var unread = new PassClaims(number(3), ISSUED, EXPIRES, Colour.YELLOW, "?", null, null, null);
        valid("yellow, nothing of the name in Latin letters", sign(unread, key), unread);
        refused("another text", "https://example.org/pass", "NOT_A_PASS");
        refused("nothing", "", "NOT_A_PASS");
        refused("the prefix alone", "LF1:", "DAMAGED");
        refused("letters that are none of the alphabet", good.substring(0, 20) + "abc" + good.substring(23), "DAMAGED");
        refused("truncated", good.substring(0, good.length() / 2), "DAMAGED");
        refused("the last letter is missing", good.substring(0, good.length() - 1), "DAMAGED");
        refused("garbage of the right letters", "LF1:" + "6BF%RN%5L1D7".repeat(20), "DAMAGED");
        refused("longer than any pass", good + "0".repeat(1_000), "DAMAGED");
        refused(
                "something else packed",
                pack("nothing signed".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "DAMAGED");
        refused("grows when unpacked", pack(new byte[200_000]), "DAMAGED");
        refused("one bit of the signature changed", changed(green, 5), "FORGED");
        refused("one bit of the claims changed", changed(green, 90), "FORGED");
        refused("signed with a key that nobody told of", sign(green, stranger), "UNKNOWN_KEY");
        refused("signed with a key that is accepted no longer", sign(green, ended), "UNKNOWN_KEY");
        refused("issued before its key began", sign(green, next), "UNKNOWN_KEY");
        refused("another's signature under our key's name", forged(green), "FORGED");
        refused("expired", sign(times(4, "2022-07-08T01:00:00Z", "2022-07-10T04:00:00Z"), key), "EXPIRED");
        var justNow = times(5, "2022-07-08T01:00:00Z", "2022-07-10T04:00:01Z");
        valid("in its last second", sign(justNow, key), justNow);
        refused("from the future", sign(times(6, "2022-07-10T04:05:01Z", "2022-07-11T04:00:00Z"), key), "FROM_FUTURE");
        var ahead = times(7, "2022-07-10T04:05:00Z", "2022-07-11T04:00:00Z");
        valid("a clock that is a little ahead", sign(ahead, key), ahead);
    }

    private void decisions(String good) {
        decide("green passes", good, RULE, false, "PASS", "GREEN");
        decide("whoever needs care passes with anything", "garbage", RULE, true, "PASS", "MEDICAL");
        var red = sign(claims(11, Colour.RED, "2022-07-15T16:00:00Z", null), key);
        decide("red waits", red, RULE, false, "HOLD", "RED");
        decide("red that needs care passes", red, RULE, true, "PASS", "MEDICAL");
        var yellow = sign(claims(12, Colour.YELLOW, "2022-07-15T16:00:00Z", null), key);
        decide("yellow as this gate says", yellow, RULE, false, "LOOK_UP", "YELLOW");
        decide("yellow as that gate says", yellow, WITH_TEST, false, "HOLD", "YELLOW");
        var over = sign(claims(13, Colour.RED, "2022-07-10T04:00:00Z", null), key);
        decide("a status that is over", over, RULE, false, "LOOK_UP", "STATUS_OVER");
        decide("no pass", "garbage", RULE, false, "LOOK_UP", "NOT_A_PASS");
        decide(
                "a forged pass asks for the card number",
                changed(claims(14, Colour.GREEN, null, null), 5),
                RULE,
                false,
                "LOOK_UP",
                "FORGED");
        decide("withdrawn", sign(claims(100, Colour.GREEN, null, null), key), RULE, false, "LOOK_UP", "REVOKED");
        decide(
                "withdrawn, the last of them",
                sign(claims(139, Colour.GREEN, null, null), key),
                RULE,
                false,
                "LOOK_UP",
                "REVOKED");
        decide(
                "withdrawn, but in need of care",
                sign(claims(101, Colour.GREEN, null, null), key),
                RULE,
                true,
                "PASS",
                "MEDICAL");
        decide("a test is asked for and there is none", good, WITH_TEST, false, "LOOK_UP", "TEST_MISSING");
        decide(
                "tested",
                sign(claims(15, Colour.GREEN, null, "2022-07-10T04:00:01Z"), key),
                WITH_TEST,
                false,
                "PASS",
                "GREEN");
        decide(
                "the test has just run out",
                sign(claims(16, Colour.GREEN, null, "2022-07-10T04:00:00Z"), key),
                WITH_TEST,
                false,
                "PASS",
                "TEST_IN_GRACE");
        decide(
                "the test ran out a day ago",
                sign(claims(17, Colour.GREEN, null, "2022-07-09T04:00:00Z"), key),
                WITH_TEST,
                false,
                "LOOK_UP",
                "TEST_MISSING");
        decide(
                "a test, but none is asked for",
                sign(claims(18, Colour.GREEN, null, "2022-07-01T04:00:00Z"), key),
                RULE,
                false,
                "PASS",
                "GREEN");
    }

    private void valid(String name, String text, PassClaims claims) {
        var told = new LinkedHashMap<String, Object>();
        told.put("number", claims.number().hex());
        told.put("issued", claims.issued().toString());
        told.put("expires", claims.expires().toString());
        told.put("colour", claims.colour().name());
        told.put("initials", claims.initials());
        told.put("birthYear", claims.birthYear());
        told.put("until", claims.until() == null ? null : claims.until().toString());
        told.put(
                "testUntil",
                claims.testUntil() == null ? null : claims.testUntil().toString());
        passes.add(Map.of("name", name, "text", text, "claims", told));
    }

    private void refused(String name, String text, String flaw) {
        passes.add(Map.of("name", name, "text", text, "flaw", flaw));
    }

    private void decide(
            String name, String text, Map<String, Object> rule, boolean medical, String outcome, String reason) {
        decisions.add(Map.of(
                "name", name, "text", text, "rule", rule, "medical", medical, "outcome", outcome, "reason", reason));
    }

    private static Map<String, Object> rule(String yellow, boolean testNeeded) {
        return Map.of("yellow", yellow, "testNeeded", testNeeded, "testGraceHours", 24, "toleranceSeconds", 300);
    }

    private static PassClaims claims(int number, Colour colour, @Nullable String until, @Nullable String testUntil) {
        return new PassClaims(
                number(number),
                ISSUED,
                EXPIRES,
                colour,
                "ZSF",
                1949,
                until == null ? null : Instant.parse(until),
                testUntil == null ? null : Instant.parse(testUntil));
    }

    private static PassClaims times(int number, String issued, String expires) {
        return new PassClaims(
                number(number), Instant.parse(issued), Instant.parse(expires), Colour.GREEN, "ZSF", 1949, null, null);
    }

    private static PassClaims.Number number(int number) {
        return new PassClaims.Number("%016x".formatted(0x5f00_0000_0000_0000L + number));
    }

    private static String sign(PassClaims claims, KeyPair with) {
        return SignedPass.write(claims, Kid.of(with.getPublic()), with.getPrivate());
    }

    private String forged(PassClaims claims) {
        return SignedPass.write(claims, Kid.of(key.getPublic()), stranger.getPrivate());
    }

    /// One bit is another one, so many bytes before the end of the signed message.
    private String changed(PassClaims claims, int beforeEnd) {
        var message = CoseSign1.sign(ClaimCodec.write(claims), Kid.of(key.getPublic()), key.getPrivate());
        message[message.length - beforeEnd] ^= 1;
        return pack(message);
    }

    private static String pack(byte[] message) {
        return SignedPass.PREFIX + Base45.encode(Packing.pack(message));
    }

    private static Map<String, Object> published(KeyPair pair, String from, String until) {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return Map.of(
                "kid",
                encoder.encodeToString(Kid.of(pair.getPublic()).bytes()),
                "x",
                encoder.encodeToString(fixed(point.getAffineX().toByteArray())),
                "y",
                encoder.encodeToString(fixed(point.getAffineY().toByteArray())),
                "from",
                from,
                "until",
                until);
    }

    private static byte[] fixed(byte[] number) {
        var bytes = new byte[32];
        var length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
