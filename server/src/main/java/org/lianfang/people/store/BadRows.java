package org.lianfang.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.model.BadRow;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.lianfang.response.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows that imports refused, with their reasons.
@Repository
public class BadRows {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<BadRow.Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    BadRows(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    public void add(UUID run, AreaKey area, Collection<BadRow> rows) {
        var cells = rows.stream()
                .map(row -> vault.seal(Vault.Field.IMPORT_ROW, new Personal<>(json.writeValueAsString(row.cells()))))
                .toArray(byte[][]::new);
        database.sql("""
                        insert into people.import_bad_row (import_id, area_key, row_number, cells, problems)
                        select :run, :area, row_number, cells, problems
                        from unnest(:numbers::int[], :cells::bytea[], :problems::jsonb[]) as refused (row_number, cells, problems)
                        """)
                .param("run", run)
                .param("area", area.value())
                .param("numbers", Columns.of(rows, BadRow::number))
                .param("cells", cells)
                .param("problems", Columns.of(rows, row -> json.writeValueAsString(row.problems())))
                .update();
    }

    /// In order of their numbers, from after one.
    public List<BadRow> page(UUID run, int afterNumber, int limit) {
        return database.sql("""
                        select * from people.import_bad_row
                        where import_id = :run and row_number > :after
                        order by row_number
                        limit :limit
                        """)
                .param("run", run)
                .param("after", afterNumber)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    public void removeAll(UUID run) {
        database.sql("delete from people.import_bad_row where import_id = :run")
                .param("run", run)
                .update();
    }

    /// Areas with refused rows of imports that ended before a moment.
    public List<AreaKey> areasBefore(Instant moment) {
        return database.sql("""
                        select distinct run.area_key
                        from people.import_run run
                        where coalesce(run.finished_at, run.uploaded_at) < :moment
                          and exists (select from people.import_bad_row refused where refused.import_id = run.id)
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// How many rows were refused stays with the import.
    ///
    /// @return how many rows are gone, by area
    public Map<AreaKey, Long> forget(Collection<Kept> over) {
        return database
                .sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        gone as (
                          delete from people.import_bad_row refused using people.import_run run, over
                          where refused.import_id = run.id and run.state <> 'RUNNING'
                            and run.area_key = over.area_key
                            and coalesce(run.finished_at, run.uploaded_at) < over.kept_since
                          returning run.area_key
                        )
                        select area_key, count(*) as refused from gone group by area_key
                        """)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("moments", Columns.of(over, Kept::since))
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("area_key")), row.getLong("refused")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private BadRow read(ResultSet row, int number) throws SQLException {
        var cells = vault.open(Vault.Field.IMPORT_ROW, row.getBytes("cells"));
        return new BadRow(
                row.getInt("row_number"),
                new ArrayList<>(json.readValue(cells.value(), CELLS)),
                json.readValue(row.getString("problems"), PROBLEMS));
    }
}
