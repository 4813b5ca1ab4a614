package org.lianfang.kernel.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.lianfang.kernel.access.Access;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells the database, at the begin of each transaction, which areas its caller may see. Row-level security
/// compares every row with it; a transaction that nobody gave a scope sees nothing.
class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var source = java.util.Objects.requireNonNull(getDataSource());
        var holder = (ConnectionHolder)
                java.util.Objects.requireNonNull(TransactionSynchronizationManager.getResource(source));
        var scope = Access.scope();
        if (scope.isNowhere()) {
            return;
        }
        try (var statement = holder.getConnection().prepareStatement("select set_config('lianfang.scope', ?, true)")) {
            statement.setString(1, scope.toMultirange());
            statement.execute();
        } catch (SQLException notSet) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The scope could not be set", notSet);
        }
    }
}
