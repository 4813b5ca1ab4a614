package org.lianfang.isolation.usecase;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions that see what the caller may see, for use cases that ask other modules before they begin one: nobody
/// waits for a second connection while holding one.
@Component
class OwnScope {

    private final TransactionTemplate template;

    OwnScope(PlatformTransactionManager transactions) {
        template = new TransactionTemplate(transactions);
    }

    <T> T call(Supplier<T> work) {
        return Objects.requireNonNull(template.execute(status -> work.get()));
    }
}
