package org.lianfang;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A row that fills every column that must be filled, with the plainest value of its type.
record SampleRow(JdbcClient owner, String table, List<Column> columns) {

    /// @param type as PostgreSQL writes it
    record Column(String name, String type) {

        /// A literal of the column's type; random where rows must differ.
        String literal() {
            return switch (type) {
                case "uuid" -> "gen_random_uuid()";
                case "text", "character varying", "ltree", "name" -> "left(md5(random()::text), 8)";
                case "bigint", "integer", "smallint", "numeric", "double precision", "real" ->
                    "(random() * 30000)::int";
                case "boolean" -> "true";
                case "date" -> "date '2020-02-02'";
                case "timestamp with time zone" -> "timestamptz '2020-02-02 10:00:00+08'";
                case "time without time zone" -> "time '10:00'";
                case "bytea" -> "sha256(random()::text::bytea)";
                case "jsonb", "json" -> "'{}'";
                case "tstzrange" -> "tstzrange('2020-02-02', '2020-02-03')";
                case "daterange" -> "daterange('2020-02-02', '2020-02-03')";
                case "int8range" -> "int8range(1, 2)";
                case "int8multirange" -> "'{[1,2)}'::int8multirange";
                default -> {
                    if (type.endsWith("[]")) {
                        yield "'{}'::" + type;
                    }
                    throw new IllegalArgumentException("Give SampleRow a value for the type " + type);
                }
            };
        }
    }

    static SampleRow of(JdbcClient owner, String table) {
        var columns = owner.sql("""
                        select quote_ident(a.attname) as name, format_type(a.atttypid, null) as type
                        from pg_attribute a
                        where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
                          and a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attname <> 'area_key'
                        order by a.attnum
                        """)
                .param("table", table)
                .query((row, number) -> new Column(row.getString("name"), row.getString("type")))
                .list();
        return new SampleRow(owner, table, columns);
    }

    /// Takes away, in this copy of the database, what would refuse a plain row for other reasons than its area.
    void makeRoom() {
        owner.sql("""
                        select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname)
                        from pg_constraint
                        where conrelid = cast(:table as regclass) and contype in ('c', 'f', 'x') and coninhcount = 0
                        """)
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(drop -> owner.sql(drop).update());
        owner.sql("""
                        select format('create table %s partition of %s default', :table || '_rest', oid::regclass)
                        from pg_class
                        where oid = cast(:table as regclass) and relkind = 'p'
                          and not exists (select from pg_inherits where inhparent = pg_class.oid)
                        """)
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(create -> owner.sql(create).update());
    }

    int insert(JdbcClient as, AreaKey area) {
        var names = new ArrayList<>(List.of("area_key"));
        var values = new ArrayList<>(List.of(area.toString()));
        columns.forEach(column -> {
            names.add(column.name());
            values.add(column.literal());
        });
        return as.sql("insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", values) + ")")
                .update();
    }
}
