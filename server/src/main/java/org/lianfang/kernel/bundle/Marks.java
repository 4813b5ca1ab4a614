package org.lianfang.kernel.bundle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Short keyed marks of texts: the first [#BYTES] bytes of HMAC-SHA-256 as hexadecimal. Whoever holds the key can try
/// guesses, and finds many numbers for each mark; whoever does not, learns nothing.
///
/// @param key Base64, as the device is told
public record Marks(String key) {

    /// So few that of ten thousand million numbers more than two share each mark.
    public static final int BYTES = 4;

    private static final String ALGORITHM = "HmacSHA256";

    public static Marks with(byte[] key) {
        return new Marks(Base64.getEncoder().encodeToString(key));
    }

    public String of(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), ALGORITHM));
            var whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", absent);
        }
    }

    /// Names the key without telling it.
    public String keyName() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("SHA-256 is part of every JDK", absent);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
