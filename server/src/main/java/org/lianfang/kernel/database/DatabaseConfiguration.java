package org.lianfang.kernel.database;

import java.util.List;
import javax.sql.DataSource;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.database.DatabaseAddress.Login;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Chooses between the embedded database and the one that `LIANFANG_DATABASE_URL` names.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// Present only when the database is embedded; closed after everything that uses it.
    @Bean(destroyMethod = "close")
    EmbeddedOrExternal databaseProcess(
            DataDirectory data,
            @Value("${lianfang.database.url:}") String url,
            @Value("${lianfang.database.app-password:}") String appPassword,
            @Value("${lianfang.database.shared-buffers:}") String sharedBuffers) {
        var application = new Login(
                Database.APPLICATION_ROLE,
                appPassword.isEmpty()
                        ? data.secret("database-app-password", () -> DataDirectory.randomHex(24))
                        : appPassword);
        if (!url.isEmpty()) {
            return new EmbeddedOrExternal(null, ExternalUrl.read(url, application));
        }
        var owner = new Login("lianfang", data.secret("database-owner-password", () -> DataDirectory.randomHex(24)));
        var settings = List.of(
                "shared_buffers=" + (sharedBuffers.isEmpty() ? SharedBuffers.usual() : sharedBuffers),
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                "random_page_cost=1.1",
                // tidying up takes its time: it must not push gates aside
                "autovacuum_vacuum_cost_delay=10ms",
                // and looks often, as tables whose rows come and go within a second are read over and over
                "autovacuum_naptime=10s",
                "jit=off");
        var embedded = EmbeddedDatabase.start(data, owner.password(), settings);
        return new EmbeddedOrExternal(embedded, new DatabaseAddress(embedded.url("postgres"), owner, application));
    }

    @Bean
    DatabaseAddress databaseAddress(EmbeddedOrExternal process) {
        return process.address();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseAddress address, @Value("${lianfang.database.connections:16}") int connections) {
        return Database.open(address, connections);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }
}
