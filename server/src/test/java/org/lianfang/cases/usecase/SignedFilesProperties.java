package org.lianfang.cases.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.HandoverFile;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.privacy.Purpose;
import org.lianfang.privacy.Signatures;
import tools.jackson.databind.json.JsonMapper;

class SignedFilesProperties {

    private static final AreaKey CITY = AreaKey.of("4423");
    private static final Instant NOW = Instant.parse("2020-02-03T00:30:00Z");

    private final SignedFiles files = new SignedFiles(new OneKey(), JsonMapper.shared());

    @Property(tries = 200)
    void what_is_read_is_what_was_written_each_contact_once(@ForAll("contents") HandoverFile content) {
        var written = files.write(SignedFiles.Format.HANDOVER, content, CITY);
        var envelope = files.read(SignedFiles.Format.HANDOVER, written.text().getBytes(StandardCharsets.UTF_8));
        files.requireSigned(envelope, files.publicKey(CITY));
        assertThat(envelope.digest()).isEqualTo(written.digest());
        assertThat(files.payload(envelope, HandoverFile.class)).isEqualTo(content);
    }

    @Property(tries = 200)
    void a_file_with_any_other_character_is_refused(
            @ForAll("contents") HandoverFile content, @ForAll @IntRange(min = 0, max = 1_000_000) int place) {
        var text = files.write(SignedFiles.Format.HANDOVER, content, CITY).text();
        var inPayload = text.indexOf("\"payload\"") + "\"payload\" : \"".length();
        var at = inPayload + place % (text.indexOf('"', inPayload) - inPayload);
        var other = text.charAt(at) == 'A' ? 'B' : 'A';
        var changed = text.substring(0, at) + other + text.substring(at + 1);
        var envelope = files.read(SignedFiles.Format.HANDOVER, changed.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> files.requireSigned(envelope, files.publicKey(CITY)))
                .isInstanceOf(Refusal.class);
    }

    @Provide
    Arbitrary<HandoverFile> contents() {
        var cases = Arbitraries.create(UUID::randomUUID).list().ofMinSize(1).ofMaxSize(3);
        return cases.flatMap(ids -> contacts(ids).list().ofMaxSize(12).map(contacts -> content(ids, contacts)));
    }

    private static Arbitrary<HandoverFile.TheContact> contacts(List<UUID> cases) {
        var person = Combinators.combine(texts(), Arbitraries.of("+8610012345678", "+447911123456"), texts())
                .as(OutsidePerson::new)
                .injectNull(0.3);
        var length = Arbitraries.longs().between(0, 86_400);
        return Combinators.combine(
                        Arbitraries.of(cases),
                        person,
                        Arbitraries.of(ContactKind.class),
                        Arbitraries.of(ContactGround.class),
                        texts(),
                        length)
                .as((caseId, who, kind, ground, place, seconds) -> new HandoverFile.TheContact(
                        UUID.randomUUID(),
                        caseId,
                        who,
                        kind,
                        ground,
                        place,
                        "",
                        NOW.minusSeconds(seconds),
                        NOW,
                        seconds,
                        LocalDate.of(2020, 2, 2)));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(20)
                .excludeChars('\uFFFF', '\uFFFE')
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    private static HandoverFile content(List<UUID> cases, List<HandoverFile.TheContact> contacts) {
        return new HandoverFile(
                UUID.randomUUID(),
                new HandoverFile.City(CITY, "甲市", "a"),
                new HandoverFile.City(AreaKey.of("4424"), "乙市", "b"),
                NOW,
                NOW.plusSeconds(1),
                NOW.plusSeconds(2),
                "已返回",
                new HandoverFile.Why(Purpose.CONTACT_PERSON, "落实管理"),
                cases.stream()
                        .distinct()
                        .map(id -> new HandoverFile.TheCase(
                                id, false, "R-1", Classification.CONFIRMED, null, null, null, "", List.of()))
                        .toList(),
                contacts);
    }

    /// Signs for every city with the same key.
    private static final class OneKey implements Signatures {

        private final Ed25519Sign.KeyPair pair;

        OneKey() {
            try {
                pair = Ed25519Sign.KeyPair.newKeyPair();
            } catch (GeneralSecurityException notMade) {
                throw new IllegalStateException(notMade);
            }
        }

        @Override
        public byte[] publicKey(String purpose) {
            return pair.getPublicKey();
        }

        @Override
        public byte[] sign(String purpose, byte[] message) {
            try {
                return new Ed25519Sign(pair.getPrivateKey()).sign(message);
            } catch (GeneralSecurityException notSigned) {
                throw new IllegalStateException(notSigned);
            }
        }

        @Override
        public boolean isSigned(byte[] publicKey, byte[] message, byte[] signature) {
            try {
                new Ed25519Verify(publicKey).verify(signature, message);
                return true;
            } catch (GeneralSecurityException otherKey) {
                return false;
            }
        }
    }
}
