package org.lianfang.kernel.database;

import org.jspecify.annotations.Nullable;

/// The database this server works with and, when it is embedded, the process to stop at the end.
record EmbeddedOrExternal(@Nullable EmbeddedDatabase embedded, DatabaseAddress address) implements AutoCloseable {

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
