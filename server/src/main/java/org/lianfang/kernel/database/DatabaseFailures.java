package org.lianfang.kernel.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells a database that is away or has no room (trying again later helps) from a statement that is wrong (it does
/// not).
public final class DatabaseFailures {

    private static final String NO_SPACE_LEFT = "53100";

    /// Where neither commit nor rollback got through, the connection died under them.
    private static final Set<Class<? extends Exception>> AWAY = Set.of(
            SQLTransientConnectionException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class);

    private DatabaseFailures() {}

    /// SQLSTATE 08 connection, 57P shutdown or crash, 53 out of resources.
    public static boolean isDown(Throwable failure) {
        var state = stateOf(failure);
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || AWAY.stream().anyMatch(type -> causeOf(failure, type) != null);
    }

    public static boolean isFull(Throwable failure) {
        return stateOf(failure).equals(NO_SPACE_LEFT);
    }

    /// SQLSTATE 22: a number or a day beyond what a column holds, a character that none can hold.
    public static boolean isAboutValues(Throwable failure) {
        return stateOf(failure).startsWith("22");
    }

    /// SQLSTATE, or empty.
    public static String stateOf(Throwable failure) {
        var sql = causeOf(failure, SQLException.class);
        return sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
