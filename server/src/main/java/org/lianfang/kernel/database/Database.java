package org.lianfang.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.lianfang.kernel.data.StartProblem;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Brings a database up to date and opens the application's pool on it.
public final class Database {

    static final String APPLICATION_ROLE = "lianfang_app";

    private Database() {}

    /// Migrates as the owner, makes the application's role, and opens its pool. The application's role owns
    /// nothing and cannot bypass row-level security.
    public static HikariDataSource open(DatabaseAddress address, int connections) {
        migrate(address);
        return pool(address, connections);
    }

    public static void migrate(DatabaseAddress address) {
        BeforeMigrating.prepare(address);
        run(migrations(address), address);
    }

    /// Brings an empty database to the state in which a backup was made.
    ///
    /// @param version the last migration to apply
    public static void migrateTo(DatabaseAddress address, String version) {
        BeforeMigrating.prepare(address);
        run(migrations(address).target(version), address);
    }

    private static void run(FluentConfiguration migrations, DatabaseAddress address) {
        try {
            migrations.load().migrate();
        } catch (FlywayException failed) {
            if (BeforeMigrating.isAboutRights(failed)) {
                throw new StartProblem(
                        "database-owner-lacks-right", address.owner().user(), failed);
            }
            throw failed;
        }
    }

    /// Versions of all migrations that this program brings along, ascending.
    public static List<String> versions(DatabaseAddress address) {
        return Stream.of(migrations(address).load().info().all())
                .flatMap(migration -> Optional.ofNullable(migration.getVersion()).stream())
                .map(MigrationVersion::getVersion)
                .toList();
    }

    private static FluentConfiguration migrations(DatabaseAddress address) {
        return Flyway.configure()
                .dataSource(
                        address.url(), address.owner().user(), address.owner().password())
                .locations("classpath:db/migration")
                .table("schema_history")
                .defaultSchema("kernel")
                .createSchemas(true)
                .placeholders(Map.of("app", address.application().user()))
                .validateMigrationNaming(true)
                .outOfOrder(true);
    }

    public static HikariDataSource pool(DatabaseAddress address, int connections) {
        var config = new HikariConfig();
        config.setPoolName("application");
        config.setJdbcUrl(address.url());
        config.setUsername(address.application().user());
        config.setPassword(address.application().password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    /// Transactions that tell the database their caller's scope.
    public static JdbcTransactionManager transactions(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }
}
