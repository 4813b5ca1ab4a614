package org.lianfang.audit.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something wrong with the audit log.
///
/// @param seq place in the chain; 0 for an entry that has none
/// @param entry the row, when it can be told
public record Finding(long seq, Kind kind, @Nullable UUID entry) {

    public enum Kind {
        /// The entry's fields are not those that were sealed.
        ALTERED,
        /// The entry, or its link, is gone.
        REMOVED,
        /// The entry was not written by the application.
        INSERTED,
        /// The link does not follow from the one before: the link itself was changed.
        CHAIN_BROKEN,
        /// The chain ends before the head kept in the data directory.
        TRUNCATED
    }
}
