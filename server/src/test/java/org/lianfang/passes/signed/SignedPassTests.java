package org.lianfang.passes.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lianfang.passes.Colour;

class SignedPassTests {

    private static final Instant NOW = WritingVectors.NOW;
    private static final KeyPair PAIR = pair();
    private static final Kid KID = Kid.of(PAIR.getPublic());
    private static final VerificationKeys KEYS = new VerificationKeys(
            Map.of(KID, new VerificationKeys.Key(PAIR.getPublic(), Instant.EPOCH, NOW.plus(Duration.ofDays(90)))));
    private static final PassClaims CLAIMS = new PassClaims(
            new PassClaims.Number("0123456789abcdef"),
            NOW,
            NOW.plus(Duration.ofHours(24)),
            Colour.GREEN,
            "ZSF",
            1949,
            NOW.plus(Duration.ofDays(5)),
            NOW.plus(Duration.ofDays(1)));
    private static final String PASS = SignedPass.write(CLAIMS, KID, PAIR.getPrivate());
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    @Property(tries = 10_000)
    void whatever_is_held_before_the_camera_is_answered_and_never_accepted(@ForAll("texts") String text) {
        var reading = SignedPass.read(text, KEYS, NOW, Duration.ZERO);

        assertThat(reading).isInstanceOf(Reading.Invalid.class);
    }

    /// Any text; letters of the alphabet; our prefix with such letters; our pass with pieces changed, left out
    /// or put in.
    @Provide
    Arbitrary<String> texts() {
        var letters = Arbitraries.strings().withChars(LETTERS).ofMaxLength(400);
        var place = Arbitraries.integers().between(4, PASS.length() - 1);
        var changed = Combinators.combine(
                        place,
                        Arbitraries.of(LETTERS.chars().mapToObj(c -> (char) c).toList()))
                .as((at, letter) -> PASS.substring(0, at) + letter + PASS.substring(at + 1));
        var cut = place.map(at -> PASS.substring(0, at));
        var spliced =
                Combinators.combine(place, letters).as((at, more) -> PASS.substring(0, at) + more + PASS.substring(at));
        var packed = Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(300)
                .map(bytes -> SignedPass.PREFIX + Base45.encode(Packing.pack(bytes)));
        var flipped = Arbitraries.integers().between(0, 1_500).map(SignedPassTests::withFlippedBit);
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(400),
                        letters,
                        letters.map(more -> SignedPass.PREFIX + more),
                        changed,
                        cut,
                        spliced,
                        packed,
                        flipped)
                .filter(text -> !text.equals(PASS));
    }

    private static String withFlippedBit(int bit) {
        var message = Base45.decode(PASS.substring(4)).flatMap(Packing::unpack).orElseThrow();
        message[bit / 8 % message.length] ^= (byte) (1 << bit % 8);
        return SignedPass.PREFIX + Base45.encode(Packing.pack(message));
    }

    @Property(tries = 500)
    void what_was_signed_is_read_as_it_was(@ForAll("claims") PassClaims claims) {
        var text = SignedPass.write(claims, KID, PAIR.getPrivate());

        assertThat(SignedPass.read(text, KEYS, NOW, Duration.ZERO)).isEqualTo(new Reading.Valid(claims));
        assertThat(text).matches("LF1:[0-9A-Z $%*+\\-./:]+");
    }

    @Provide
    Arbitrary<PassClaims> claims() {
        var moments = Arbitraries.longs()
                .between(0, 4_000_000_000L)
                .map(Instant::ofEpochSecond)
                .injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.longs().map(bits -> new PassClaims.Number("%016x".formatted(bits))),
                        Arbitraries.of(Colour.values()),
                        Arbitraries.strings()
                                .withCharRange('A', 'Z')
                                .ofMinLength(1)
                                .ofMaxLength(4),
                        Arbitraries.integers().between(1900, 2022).injectNull(0.2),
                        moments,
                        moments)
                .as((number, colour, initials, born, until, test) ->
                        new PassClaims(number, NOW, NOW.plusSeconds(60), colour, initials, born, until, test));
    }

    @Property(tries = 1_000)
    void bytes_come_back_from_their_letters(@ForAll byte[] bytes) {
        assertThat(Base45.decode(Base45.encode(bytes)))
                .hasValueSatisfying(back -> assertThat(back).isEqualTo(bytes));
    }

    /// RFC 9285, section 4.3.
    @Example
    void letters_are_those_of_the_standard() {
        assertThat(Base45.encode("AB".getBytes(StandardCharsets.US_ASCII))).isEqualTo("BB8");
        assertThat(Base45.encode("Hello!!".getBytes(StandardCharsets.US_ASCII))).isEqualTo("%69 VD92EX0");
        assertThat(Base45.encode("base-45".getBytes(StandardCharsets.US_ASCII))).isEqualTo("UJCLQE7W581");
        assertThat(Base45.decode("GGW")).isEmpty();
        assertThat(Base45.decode("::")).isEmpty();
    }

    /// So that the square is one of version 11 at most: see `PassTests`.
    @Example
    void the_fullest_pass_has_240_letters_at_most() {
        var fullest = new PassClaims(
                CLAIMS.number(), NOW, CLAIMS.expires(), Colour.RED, "WXYZ", 1949, CLAIMS.until(), CLAIMS.testUntil());
        for (var turn = 0; turn < 200; turn++) {
            assertThat(SignedPass.write(fullest, KID, PAIR.getPrivate())).hasSizeLessThanOrEqualTo(240);
        }
    }

    @Example
    void ten_thousand_withdrawn_passes_are_at_most_27_000_bytes_and_none_is_missed() {
        var random = new Random(20_220_710);
        var withdrawn = new HashSet<PassClaims.Number>();
        while (withdrawn.size() < 10_000) {
            withdrawn.add(new PassClaims.Number("%016x".formatted(random.nextLong())));
        }
        var snapshot = Snapshot.of(withdrawn);

        assertThat(snapshot.data().length).as("bytes").isBetween(26_000, 27_000);
        assertThat(withdrawn.stream().limit(500)).allMatch(snapshot::mayContain);
        var others = random.longs(3_000)
                .mapToObj(bits -> new PassClaims.Number("%016x".formatted(bits)))
                .filter(snapshot::mayContain)
                .count();
        assertThat(others).as("found by chance among 3,000 others").isLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void a_snapshot_holds_whatever_was_put_in(@ForAll java.util.Set<Long> bits) {
        var withdrawn = bits.stream()
                .map(one -> new PassClaims.Number("%016x".formatted(one)))
                .toList();
        var snapshot = Snapshot.of(withdrawn);

        assertThat(withdrawn).allMatch(snapshot::mayContain);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
