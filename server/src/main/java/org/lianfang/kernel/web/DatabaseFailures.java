package org.lianfang.kernel.web;

import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells a database that is away (trying again helps) from a statement that is wrong (it does not).
final class DatabaseFailures {

    private DatabaseFailures() {}

    /// @param state SQLSTATE, or empty: 08 connection, 57P admin shutdown or crash, 53 out of resources
    static boolean isDown(Throwable failure, String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || Problems.causeOf(failure, SQLTransientConnectionException.class) != null
                || Problems.causeOf(failure, CannotCreateTransactionException.class) != null
                // neither commit nor rollback got through: the connection died under them
                || Problems.causeOf(failure, TransactionSystemException.class) != null;
    }
}
