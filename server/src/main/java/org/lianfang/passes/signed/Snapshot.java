package org.lianfang.passes.signed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;

/// Which passes were withdrawn, as a Golomb–Rice coded set: about 21.5 bits a pass. A pass that is in it is
/// always
/// found;
/// one in [#MISTAKEN_ONCE_IN] others is found by chance. So a hit refuses nobody: it asks for the card number.
///
/// @param count how many passes
/// @param data as written
public record Snapshot(int count, byte[] data) {

    /// Bits of each remainder.
    public static final int BITS = 20;

    public static final int MISTAKEN_ONCE_IN = 1 << BITS;
    public static final Snapshot NONE = new Snapshot(0, new byte[0]);

    public static Snapshot of(Collection<PassClaims.Number> withdrawn) {
        var count = withdrawn.size();
        var places = withdrawn.stream()
                .mapToLong(number -> place(number, count))
                .sorted()
                .toArray();
        var bits = new BitWriter();
        var before = 0L;
        for (var place : places) {
            bits.rice(place - before);
            before = place;
        }
        return new Snapshot(count, bits.bytes());
    }

    /// Whether the pass was withdrawn, or is found by chance.
    public boolean mayContain(PassClaims.Number number) {
        if (count == 0) {
            return false;
        }
        var sought = place(number, count);
        var bits = new BitReader(data);
        var place = 0L;
        for (var index = 0; index < count; index++) {
            place += bits.rice();
            if (place >= sought) {
                return place == sought;
            }
        }
        return false;
    }

    /// The first 8 bytes of the hash, spread evenly over `count · 2^20` places.
    private static long place(PassClaims.Number number, int count) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(number.bytes());
            var first = ByteBuffer.wrap(hash).getLong();
            return Math.unsignedMultiplyHigh(first, (long) count << BITS);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every JDK", absent);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot(var otherCount, var otherData)
                && count == otherCount
                && Arrays.equals(data, otherData);
    }

    @Override
    public int hashCode() {
        return 31 * count + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "Snapshot[" + count + "]";
    }

    /// Highest bit of each byte first.
    private static final class BitWriter {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int current;
        private int filled;

        void rice(long value) {
            for (var ones = value >>> BITS; ones > 0; ones--) {
                bit(1);
            }
            bit(0);
            for (var place = BITS - 1; place >= 0; place--) {
                bit((int) (value >>> place) & 1);
            }
        }

        private void bit(int bit) {
            current = current << 1 | bit;
            if (++filled == Byte.SIZE) {
                out.write(current);
                current = 0;
                filled = 0;
            }
        }

        byte[] bytes() {
            while (filled != 0) {
                bit(0);
            }
            return out.toByteArray();
        }
    }

    private static final class BitReader {

        private final byte[] data;
        private long next;

        BitReader(byte[] data) {
            this.data = data;
        }

        long rice() {
            var quotient = 0L;
            while (bit() == 1) {
                quotient++;
            }
            var remainder = 0L;
            for (var place = 0; place < BITS; place++) {
                remainder = remainder << 1 | bit();
            }
            return quotient << BITS | remainder;
        }

        /// Zeros behind the end.
        private int bit() {
            var at = (int) (next >>> 3);
            var bit = at < data.length ? data[at] >>> (7 - (next & 7)) & 1 : 0;
            next++;
            return bit;
        }
    }
}
