package org.lianfang.scenarios.invention;

import java.util.UUID;

/// UUIDv7 (RFC 9562) whose time is the moment of the thing and whose random part comes from its dice: playing a
/// scenario again makes the same ids, so nothing is added.
public final class Ids {

    private Ids() {}

    public static UUID at(long epochMillis, Dice dice) {
        long random = dice.bits();
        long high = epochMillis << 16 | 0x7000L | random >>> 52;
        long low = 0x8000000000000000L | dice.bits() >>> 2;
        return new UUID(high, low);
    }

    public static long millisOf(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
