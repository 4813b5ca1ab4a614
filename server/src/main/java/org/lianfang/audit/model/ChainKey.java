package org.lianfang.audit.model;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Computes what only the application can: the key is derived from the installation's keys and never in the database.
public final class ChainKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /// @param key 32 bytes
    public ChainKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public byte[] macOf(Entry entry) {
        return compute(entry.canonical());
    }

    public boolean isTrue(Entry entry, byte[] mac) {
        return MessageDigest.isEqual(macOf(entry), mac);
    }

    public Link next(Head before, UUID entry, byte[] mac) {
        var seq = before.seq() + 1;
        return new Link(seq, entry, mac, hashOf(before.hash(), seq, entry, mac));
    }

    public boolean follows(byte[] hashBefore, Link link) {
        return MessageDigest.isEqual(hashOf(hashBefore, link.seq(), link.entry(), link.mac()), link.hash());
    }

    private byte[] hashOf(byte[] before, long seq, UUID entry, byte[] mac) {
        var input = ByteBuffer.allocate(before.length + 24 + mac.length)
                .put(before)
                .putLong(seq)
                .putLong(entry.getMostSignificantBits())
                .putLong(entry.getLeastSignificantBits())
                .put(mac);
        return compute(input.array());
    }

    private byte[] compute(byte[] input) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", absent);
        }
    }
}
