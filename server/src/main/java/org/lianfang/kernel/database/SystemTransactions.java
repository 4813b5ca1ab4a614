package org.lianfang.kernel.database;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions of their own that see every area: signing in, sealing, and questions whose answer must not depend on
/// what the caller may see. Use cases of callers never need them. Each takes a connection of its own: begun inside
/// another transaction, as many at once as there are connections would wait for each other, so whatever can be looked
/// up before is.
@Component
public class SystemTransactions implements Transactions {

    private final TransactionTemplate template;
    private final TransactionTemplate repeated;
    private final TransactionTemplate snapshot;

    public SystemTransactions(PlatformTransactionManager transactions) {
        template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        repeated = RepeatedTransactions.of(transactions);
        repeated.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot = new TransactionTemplate(transactions, template);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return callAs(Caller.SYSTEM, work);
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Optional.empty();
        });
    }

    /// The same statements some hundred times a second: the database keeps their plans.
    public <T> T repeated(Supplier<T> work) {
        return Access.asSystem(() -> Objects.requireNonNull(repeated.execute(status -> work.get())));
    }

    /// Reads that must agree with each other: all see the same moment.
    public <T> T snapshot(Supplier<T> work) {
        return Access.asSystem(() -> Objects.requireNonNull(snapshot.execute(status -> work.get())));
    }

    /// What is done is put down to the given account.
    public <T> T callAs(Caller actor, Supplier<T> work) {
        return Access.as(
                actor,
                () -> Access.within(
                        AreaScope.EVERYWHERE, () -> Objects.requireNonNull(template.execute(status -> work.get()))));
    }
}
