package org.lianfang.passes.signed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;

/// Names a key: the first 8 bytes of SHA-256 of its SubjectPublicKeyInfo.
///
/// @param hex 16 lower-case hexadecimal digits
public record Kid(String hex) {

    private static final int BYTES = 8;

    public static Kid of(PublicKey key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return new Kid(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every JDK", absent);
        }
    }

    public static Kid of(byte[] bytes) {
        return new Kid(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
