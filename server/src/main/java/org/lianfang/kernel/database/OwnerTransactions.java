package org.lianfang.kernel.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.lianfang.kernel.access.Access;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Transactions of the database's owner, for the few things that the application's role must not do: dropping a
/// partition, deleting facts. Whatever the stores of any module do inside is part of it, the audit entry included.
@Component
public class OwnerTransactions implements Transactions {

    private final DatabaseAddress address;
    private final DataSource dataSource;

    public OwnerTransactions(DatabaseAddress address, DataSource dataSource) {
        this.address = address;
        this.dataSource = dataSource;
    }

    /// Past row-level security, as the server itself.
    ///
    /// @throws IllegalStateException inside another transaction
    @Override
    public <T> T call(Supplier<T> work) {
        var owner = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password())) {
            connection.setAutoCommit(false);
            var holder = new ConnectionHolder(connection, true);
            TransactionSynchronizationManager.bindResource(dataSource, holder);
            try {
                var result = Access.asSystem(work::get);
                if (holder.isRollbackOnly()) {
                    throw new UnexpectedRollbackException("Something inside was rolled back");
                }
                connection.commit();
                return result;
            } finally {
                TransactionSynchronizationManager.unbindResource(dataSource);
            }
        } catch (SQLException unreachable) {
            throw new DataAccessResourceFailureException("A transaction of the owner failed", unreachable);
        }
    }
}
