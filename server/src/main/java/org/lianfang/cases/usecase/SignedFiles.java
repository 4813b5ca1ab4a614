package org.lianfang.cases.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.Signatures;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads files that cities exchange: an envelope in JSON whose payload is signed with the key of the city
/// that
/// wrote it. Described in `docs/flows/cases.md`.
@Component
class SignedFiles {

    static final int VERSION = 1;
    private static final int FINGERPRINT_BYTES = 16;

    private final Signatures signatures;
    private final JsonMapper json;

    SignedFiles(Signatures signatures, JsonMapper json) {
        this.signatures = signatures;
        this.json = json;
    }

    /// What a file is.
    enum Format {
        HANDOVER("lianfang-handover"),
        ANSWER("lianfang-handover-answer");

        private final String written;

        Format(String written) {
            this.written = written;
        }
    }

    /// @param key fingerprint of the key that signs
    /// @param payload JSON, base64
    /// @param signature of everything else, base64
    record Envelope(String format, int version, String key, String payload, String signature) {

        private byte[] signed() {
            return String.join("\n", format, Integer.toString(version), key, payload)
                    .getBytes(StandardCharsets.UTF_8);
        }

        /// SHA-256, hexadecimal: by which an answer names the file.
        String digest() {
            return HexFormat.of().formatHex(sha256(signed()));
        }

        @Override
        public String toString() {
            return "Envelope[" + key + "]";
        }
    }

    /// @param digest of what was signed
    record Written(String text, String digest) {

        @Override
        public String toString() {
            return "Written[" + digest + "]";
        }
    }

    byte[] publicKey(AreaKey city) {
        return signatures.publicKey(purpose(city));
    }

    String fingerprintOf(AreaKey city) {
        return fingerprint(publicKey(city));
    }

    /// 32 hexadecimal digits, by which people compare a key.
    static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(sha256(publicKey), 0, FINGERPRINT_BYTES);
    }

    Written write(Format format, Object payload, AreaKey city) {
        var body = Base64.getEncoder().encodeToString(json.writeValueAsBytes(payload));
        var bare = new Envelope(format.written, VERSION, fingerprintOf(city), body, "");
        var signature = signatures.sign(purpose(city), bare.signed());
        var whole = new Envelope(
                bare.format, bare.version, bare.key, body, Base64.getEncoder().encodeToString(signature));
        return new Written(json.writerWithDefaultPrettyPrinter().writeValueAsString(whole), whole.digest());
    }

    /// Nothing of it is to be believed before [#requireSigned].
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/file-not-ours`, `cases/file-version`
    Envelope read(Format format, byte[] file) {
        var envelope = parsed(file);
        if (!format.written.equals(envelope.format) || envelope.key == null || envelope.payload == null) {
            throw CasesRefusal.FILE_NOT_OURS.with();
        }
        if (envelope.version != VERSION) {
            throw CasesRefusal.FILE_VERSION.with("version", envelope.version, "known", VERSION);
        }
        return envelope;
    }

    private Envelope parsed(byte[] file) {
        try {
            var envelope = json.readValue(file, Envelope.class);
            if (envelope != null) {
                return envelope;
            }
        } catch (JacksonException noJson) {
            throw CasesRefusal.FILE_NOT_OURS.with();
        }
        throw CasesRefusal.FILE_NOT_OURS.with();
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/file-altered`
    void requireSigned(Envelope envelope, byte[] publicKey) {
        try {
            var signature = Base64.getDecoder().decode(envelope.signature == null ? "" : envelope.signature);
            if (signatures.isSigned(publicKey, envelope.signed(), signature)) {
                return;
            }
        } catch (IllegalArgumentException noBase64) {
            throw CasesRefusal.FILE_ALTERED.with();
        }
        throw CasesRefusal.FILE_ALTERED.with();
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/file-not-ours` when it says something else
    <T> T payload(Envelope envelope, Class<T> type) {
        try {
            return java.util.Objects.requireNonNull(
                    json.readValue(Base64.getDecoder().decode(envelope.payload), type));
        } catch (JacksonException | IllegalArgumentException | NullPointerException other) {
            throw CasesRefusal.FILE_NOT_OURS.with();
        }
    }

    private static String purpose(AreaKey city) {
        return "handover " + city;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java knows SHA-256", missing);
        }
    }
}
