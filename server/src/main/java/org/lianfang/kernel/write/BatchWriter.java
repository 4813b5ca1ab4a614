package org.lianfang.kernel.write;

import java.util.List;
import org.lianfang.kernel.database.DatabaseFailures;

/// Writes many records in one transaction; returns one result per record in the same order. When it throws,
/// nothing of the batch may have been written.
@FunctionalInterface
public interface BatchWriter<T, R> {
    List<R> write(List<T> records);

    /// Whether the same records may be written in smaller groups after this failure: a bad record among them spoils
    /// the whole, but nothing at all is written while the database is away or full.
    default boolean maySucceedApart(Throwable failed) {
        return !DatabaseFailures.isDown(failed);
    }
}
