package org.lianfang.passes.usecase;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lianfang.privacy.DerivedKeys;
import org.springframework.stereotype.Component;

/// Makes codes and secrets, and the keyed hashes under which they are kept.
@Component
class SecretCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int SHORT = 1_000_000;
    /// Nothing that is taken for another: no 0, O, 1, I, L.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int PAPER_LETTERS = 12;

    private final SecretKeySpec key;

    SecretCodes(DerivedKeys keys) {
        this.key = new SecretKeySpec(keys.keyFor("passes.resident-codes"), ALGORITHM);
    }

    /// Six digits, for a telephone.
    String digits() {
        return "%06d".formatted(RANDOM.nextInt(SHORT));
    }

    /// Twelve letters and digits, for paper: `ABCD-2345-EFGH`.
    String letters() {
        var code = new StringBuilder();
        for (var place = 0; place < PAPER_LETTERS; place++) {
            code.append(place > 0 && place % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// 256 bits, for a cookie.
    String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] ofPhone(UUID resident, String typed) {
        return keyed(resident + " " + typed.strip());
    }

    byte[] ofPaper(String typed) {
        return keyed(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    /// A plain hash is enough: nobody guesses 256 bits.
    byte[] ofSecret(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every JDK", absent);
        }
    }

    private byte[] keyed(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", absent);
        }
    }
}
