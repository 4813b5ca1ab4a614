package org.lianfang.kernel.database;

import java.util.function.Supplier;

/// Work that is done as a whole or not at all, in the name of whoever may do it.
public interface Transactions {

    /// @return what the work returns, once it is durable
    <T> T call(Supplier<T> work);
}
