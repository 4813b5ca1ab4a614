package org.lianfang.kernel.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;

/// Ids made by the server: UUIDv7, ascending in time. Clients make their own for the facts they record.
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /// The smallest UUIDv7 of a moment: a bound for ranges of ids.
    public static UUID lowest(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000000000000000L);
    }

    public static boolean isVersion7(UUID id) {
        return id.version() == 7;
    }

    /// The moment that a UUIDv7 carries.
    public static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /// One text that stands for many ids, whatever their order: SHA-256 of them sorted, the first 32 hexadecimal
    /// digits.
    public static String digest(Collection<UUID> ids) {
        var bytes = ByteBuffer.allocate(16 * ids.size());
        ids.stream()
                .sorted()
                .forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
