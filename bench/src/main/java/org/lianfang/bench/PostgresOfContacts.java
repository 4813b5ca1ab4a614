package org.lianfang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// The presences in the server's own PostgreSQL: two covering indexes, so that every question is answered from an index
/// alone.
final class PostgresOfContacts implements AutoCloseable {

    private final Connection connection;
    private final Sql sql;

    PostgresOfContacts(ServerProcess.OwnerAccess access) throws SQLException {
        this.connection = DriverManager.getConnection(access.url());
        this.sql = new Sql(connection);
        sql.execute(
                "set maintenance_work_mem = '2GB'; set work_mem = '512MB'; set jit = off; set random_page_cost = 1.1");
        // the planner cannot know how few rows a case has: without this it sometimes reads the whole table
        sql.execute("set enable_hashjoin = off; set enable_mergejoin = off; set enable_seqscan = off");
    }

    ContactSql questions() {
        return new ContactSql(connection, "tracing.presence", "tracing.presence");
    }

    /// @return whether it was empty
    boolean fill(Path file, long rows) throws SQLException, IOException {
        sql.execute("create schema if not exists tracing");
        sql.execute("""
            create unlogged table if not exists tracing.presence (
              person int not null, place int not null, begins int not null, ends int not null,
              setting smallint not null, section smallint not null, seat_row smallint not null, crew boolean not null)
            """);
        if (sql.number("select count(*) from tracing.presence") == rows) {
            return false;
        }
        sql.execute("drop index if exists tracing.by_place, tracing.by_person; truncate tracing.presence");
        try (var in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy tracing.presence from stdin with (format csv)", in, 1 << 20);
        }
        sql.execute("""
            create index by_place on tracing.presence (place, begins)
              include (ends, person, setting, section, seat_row, crew)
            """);
        sql.execute("""
            create index by_person on tracing.presence (person, begins)
              include (ends, place, setting, section, seat_row, crew)
            """);
        sql.execute("vacuum (analyze) tracing.presence");
        return true;
    }

    long bytes() throws SQLException {
        return sql.number("select pg_total_relation_size('tracing.presence')");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
