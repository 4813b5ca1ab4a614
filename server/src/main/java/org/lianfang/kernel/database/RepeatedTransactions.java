package org.lianfang.kernel.database;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions that do the same some hundred times a second, whatever is written: the database keeps their plans
/// instead
/// of making them anew for each (ADR 18).
public final class RepeatedTransactions {

    private static final String NAME = "repeated";

    private RepeatedTransactions() {}

    public static TransactionTemplate of(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setName(NAME);
        return template;
    }

    static boolean contains(TransactionDefinition definition) {
        return NAME.equals(definition.getName());
    }
}
