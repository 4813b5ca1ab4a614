package org.lianfang.audit.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/// One link of the chain: the place of an entry, its mac as it was when it was sealed, and the hash over these and the
/// link before.
///
/// @param seq 1, 2, 3 … without gaps
public record Link(long seq, UUID entry, byte[] mac, byte[] hash) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Link(var otherSeq, var otherEntry, var otherMac, var otherHash)
                && seq == otherSeq
                && entry.equals(otherEntry)
                && Arrays.equals(mac, otherMac)
                && Arrays.equals(hash, otherHash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seq, entry);
    }

    @Override
    public String toString() {
        return "Link " + seq + " of " + entry;
    }
}
