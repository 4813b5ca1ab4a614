package org.lianfang.e2e;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;

/// As many withdrawn passes as are asked for, as a server tells them (docs/flows/passes.md, Snapshot).
final class WithdrawnPasses {

    private static final int BITS = 20;

    private WithdrawnPasses() {}

    static Map<String, ?> snapshot(int count) throws Exception {
        var random = new Random(2);
        var places = new long[count];
        for (var pass = 0; pass < count; pass++) {
            var number = new byte[8];
            random.nextBytes(number);
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(number));
            places[pass] = Math.unsignedMultiplyHigh(hash.getLong(), (long) count << BITS);
        }
        java.util.Arrays.sort(places);
        var bits = new BitSet();
        var next = 0;
        var before = 0L;
        for (var place : places) {
            var quotient = (int) ((place - before) >> BITS);
            bits.set(next, next + quotient);
            next += quotient + 1;
            for (var bit = BITS - 1; bit >= 0; bit--) {
                bits.set(next++, ((place - before) >> bit & 1) == 1);
            }
            before = place;
        }
        var bytes = new byte[(next + 7) / 8];
        bits.stream().forEach(bit -> bytes[bit / 8] |= (byte) (0x80 >>> bit % 8));
        return Map.of(
                "version",
                "1",
                "asOf",
                "2020-02-03T00:30:00Z",
                "count",
                count,
                "bits",
                BITS,
                "data",
                Base64.getEncoder().encodeToString(bytes));
    }
}
