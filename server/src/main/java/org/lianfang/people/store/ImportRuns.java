package org.lianfang.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.model.ImportField;
import org.lianfang.people.model.ImportRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Imports: their columns and what came of them.
@Repository
public class ImportRuns {

    private final JdbcClient database;

    ImportRuns(JdbcClient database) {
        this.database = database;
    }

    public void add(ImportRun run, UUID by, Instant at) {
        database.sql("""
                        insert into people.import_run (id, area_key, state, headers, mapping, row_count, started_by, uploaded_at)
                        values (:id, :area, :state, :headers::text[], :mapping::text[], :rows, :by, :at)
                        """)
                .param("id", run.id())
                .param("area", run.area().value())
                .param("state", run.state().name())
                .param("headers", Columns.of(run.columns(), ImportRun.Column::header))
                .param("mapping", mapping(run.columns()))
                .param("rows", run.rows())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<ImportRun> find(UUID id) {
        return database.sql("select * from people.import_run where id = :id")
                .param("id", id)
                .query(ImportRuns::read)
                .optional();
    }

    /// @return false when it is running or done
    public boolean map(UUID id, List<ImportRun.Column> columns) {
        return database.sql("""
                        update people.import_run set mapping = :mapping::text[]
                        where id = :id and state in ('UPLOADED', 'FAILED')
                        """)
                        .param("id", id)
                        .param("mapping", mapping(columns))
                        .update()
                == 1;
    }

    /// @return false when it is running or done
    public boolean start(UUID id) {
        return database.sql("""
                        update people.import_run
                        set state = 'RUNNING', done = 0, good = 0, unchanged = 0, bad = 0, failure = null
                        where id = :id and state in ('UPLOADED', 'FAILED')
                        """).param("id", id).update() == 1;
    }

    public void count(UUID id, ImportRun.Counts more) {
        database.sql("""
                        update people.import_run
                        set done = done + :done, good = good + :good, unchanged = unchanged + :unchanged, bad = bad + :bad
                        where id = :id
                        """)
                .param("id", id)
                .param("done", more.done())
                .param("good", more.good())
                .param("unchanged", more.unchanged())
                .param("bad", more.bad())
                .update();
    }

    /// @param failure code of a refusal; absent when the run reached the last row
    public void finish(UUID id, @Nullable String failure, Instant at) {
        database.sql("""
                        update people.import_run set state = :state, failure = :failure, finished_at = :at where id = :id
                        """)
                .param("id", id)
                .param("state", failure == null ? "DONE" : "FAILED")
                .param("failure", failure, Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Runs that a server which is gone left behind.
    public void failRunning(String failure, Instant at) {
        database.sql("""
                        update people.import_run set state = 'FAILED', failure = :failure, finished_at = :at
                        where state = 'RUNNING'
                        """)
                .param("failure", failure)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] mapping(List<ImportRun.Column> columns) {
        return columns.stream()
                .map(column -> column.field() == null ? "" : column.field().jsonName())
                .toArray(String[]::new);
    }

    private static ImportRun read(ResultSet row, int number) throws SQLException {
        var headers = (String[]) row.getArray("headers").getArray();
        var mapping = (String[]) row.getArray("mapping").getArray();
        var columns = new ArrayList<ImportRun.Column>();
        for (var index = 0; index < headers.length; index++) {
            columns.add(new ImportRun.Column(
                    headers[index], ImportField.named(mapping[index]).orElse(null)));
        }
        return new ImportRun(
                row.getObject("id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                ImportRun.State.valueOf(row.getString("state")),
                columns,
                row.getInt("row_count"),
                new ImportRun.Counts(
                        row.getInt("done"), row.getInt("good"), row.getInt("unchanged"), row.getInt("bad")),
                row.getString("failure"));
    }
}
