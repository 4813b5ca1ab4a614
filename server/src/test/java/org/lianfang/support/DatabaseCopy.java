package org.lianfang.support;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.DatabaseAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A migrated database for one test class: `@RegisterExtension static final DatabaseCopy database = new
/// DatabaseCopy();`
public final class DatabaseCopy implements BeforeAllCallback, AfterAllCallback {

    private @Nullable DatabaseAddress address;
    private @Nullable HikariDataSource pool;

    @Override
    public void beforeAll(ExtensionContext context) {
        address = TestPostgres.copy();
        pool = Database.pool(address, 6);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (pool != null) {
            pool.close();
        }
    }

    public DatabaseAddress address() {
        return Objects.requireNonNull(address, "The copy exists from @BeforeAll on");
    }

    public HikariDataSource dataSource() {
        return Objects.requireNonNull(pool, "The copy exists from @BeforeAll on");
    }

    /// As the application's role, under row-level security.
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /// As the owner, past row-level security: to look, or to do what only an attacker with the disk could.
    public JdbcClient owner() {
        var login = address().owner();
        return JdbcClient.create(new DriverManagerDataSource(address().url(), login.user(), login.password()));
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(Database.transactions(dataSource()));
    }

    /// Runs in one transaction that sees the given areas.
    public <T> T within(AreaScope scope, Supplier<T> work) {
        return Access.within(scope, () -> Objects.requireNonNull(transactions().execute(status -> work.get())));
    }

    /// Runs in one transaction as the server itself.
    public <T> T asSystem(Supplier<T> work) {
        return Access.asSystem(() -> Objects.requireNonNull(transactions().execute(status -> work.get())));
    }
}
