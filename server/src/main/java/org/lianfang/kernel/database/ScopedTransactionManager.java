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
///
/// Statements are planned for what they ask: one letter in an empty county wants another index than one letter in a
/// city, and a filter that is absent should cost nothing. Only [RepeatedTransactions] keep their plans (ADR 18).
class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final String SCOPE = "select set_config('lianfang.scope', ?, true)";
    private static final String SCOPE_AND_PLANS =
            "select set_config('lianfang.scope', ?, true), set_config('plan_cache_mode', 'force_custom_plan', true)";

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
        var setting = RepeatedTransactions.contains(definition) ? SCOPE : SCOPE_AND_PLANS;
        try (var statement = holder.getConnection().prepareStatement(setting)) {
            statement.setString(1, scope.toMultirange());
            statement.execute();
        } catch (SQLException notSet) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The scope could not be set", notSet);
        }
    }
}
