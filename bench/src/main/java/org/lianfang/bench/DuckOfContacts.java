package org.lianfang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The presences in DuckDB, in this process: a copy in the order of people and one in the order of places, so that few
/// row groups have to be read for a question.
final class DuckOfContacts implements AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final Sql sql;

    DuckOfContacts(Path file) throws SQLException {
        this.file = file;
        this.connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        this.sql = new Sql(connection);
        sql.execute("set threads = " + Runtime.getRuntime().availableProcessors());
        sql.execute("set memory_limit = '5GB'");
    }

    ContactSql questions() {
        return new ContactSql(connection, "by_person", "by_place");
    }

    /// @return whether it was empty
    boolean fill(Path csv, long rows) throws SQLException {
        sql.execute("create table if not exists filled (row_count bigint)");
        if (sql.number("select coalesce(max(row_count), 0) from filled") == rows) {
            return false;
        }
        sql.execute("""
            create or replace table by_person as select * from read_csv('%s', header = false, columns = {
              'person': 'int', 'place': 'int', 'begins': 'int', 'ends': 'int',
              'setting': 'smallint', 'section': 'smallint', 'seat_row': 'smallint', 'crew': 'boolean'})
            order by person, begins
            """.formatted(csv));
        sql.execute("create or replace table by_place as select * from by_person order by place, begins");
        if (sql.number("select count(*) from by_place") != rows) {
            throw new IllegalStateException("DuckDB holds another number of presences than the file");
        }
        sql.execute("insert into filled values (" + rows + ")");
        sql.execute("checkpoint");
        return true;
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
