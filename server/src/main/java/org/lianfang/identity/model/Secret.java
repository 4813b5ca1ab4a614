package org.lianfang.identity.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/// 256 random bits that open a session or belong to a machine. Only the hash is ever kept.
public record Secret(String value) {

    public static final String TOKEN_PREFIX = "lf_";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /// SHA-256 of a secret: enough, because nobody can guess 256 bits.
    public record Hash(byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Hash(var otherBytes) && Arrays.equals(bytes, otherBytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    public static Secret ofSession() {
        return new Secret(random());
    }

    public static Secret ofMachine() {
        return new Secret(TOKEN_PREFIX + random());
    }

    public Hash hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new Hash(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every JDK", absent);
        }
    }

    @Override
    public String toString() {
        return "***";
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
