package org.lianfang.audit.model;

import java.util.List;

/// What verifying found.
///
/// @param entries rows in the log
/// @param sealedUpTo number of the last link
/// @param waiting entries that the sealer has not reached yet: normal for a second
/// @param findings at most 1,000; the first ones
public record Verification(long entries, long sealedUpTo, long waiting, List<Finding> findings) {
    public boolean intact() {
        return findings.isEmpty();
    }
}
