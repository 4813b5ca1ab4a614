package org.lianfang.audit.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Where the chain ends: the last link's number and hash. Kept outside the database too, so that cutting the end off is
/// noticed.
///
/// @param seq 0 when nothing is sealed yet
public record Head(long seq, byte[] hash) {

    public static final Head NOTHING = new Head(0, new byte[32]);

    /// `<seq> <hash in hexadecimal>`
    @Override
    public String toString() {
        return seq + " " + HexFormat.of().formatHex(hash);
    }

    public static Optional<Head> parse(String text) {
        var parts = text.strip().split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return Optional.of(new Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head(var otherSeq, var otherHash) && seq == otherSeq && Arrays.equals(hash, otherHash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }
}
