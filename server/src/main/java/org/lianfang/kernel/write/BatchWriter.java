package org.lianfang.kernel.write;

import java.util.List;

/// Writes many records in one transaction; returns one result per record in the same order. When it throws,
/// nothing of the batch may have been written.
@FunctionalInterface
public interface BatchWriter<T, R> {
    List<R> write(List<T> records);
}
