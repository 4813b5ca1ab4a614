package org.lianfang.kernel.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is in a database, asked of its own catalogue: the tables that hold data, their columns, keys and sequences.
record Catalogue(Connection connection) {

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @param rowsAbout the planner's estimate
    record Table(String name, List<String> columns, long rowsAbout) {}

    record ForeignKey(String table, String name, String definition) {}

    /// Tables of the application without the list of migrations; partitions are copied through their parent.
    /// Left out are generated columns, and transaction numbers, which mean nothing in another cluster.
    List<Table> tables() throws SQLException {
        var sql = """
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
                  (select array_agg(quote_ident(a.attname) order by a.attnum)
                    from pg_catalog.pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                      and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype) as columns,
                  (select coalesce(sum(greatest(part.reltuples, 0)), 0)::bigint
                    from pg_catalog.pg_partition_tree(c.oid) tree
                    join pg_catalog.pg_class part on part.oid = tree.relid and tree.isleaf) as leaf_rows,
                  greatest(c.reltuples, 0)::bigint as own_rows
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
                  and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                  and (n.nspname, c.relname) <> ('kernel', 'schema_history')
                  and not exists (
                    select from pg_catalog.pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by 1
                """;
        return ask(
                sql,
                row -> new Table(
                        row.getString("name"),
                        strings(row, "columns"),
                        Math.max(row.getLong("leaf_rows"), row.getLong("own_rows"))));
    }

    /// Parents before children.
    List<Manifest.Partition> partitions() throws SQLException {
        var sql = """
                with recursive part as (
                  select c.oid, 0 as depth from pg_catalog.pg_class c
                  where c.relkind = 'p' and not c.relispartition
                  union all
                  select i.inhrelid, part.depth + 1
                  from part join pg_catalog.pg_inherits i on i.inhparent = part.oid)
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
                  i.inhparent::regclass::text as parent,
                  pg_catalog.pg_get_expr(c.relpartbound, c.oid)
                    || coalesce(' partition by ' || pg_catalog.pg_get_partkeydef(c.oid), '') as bound
                from part
                join pg_catalog.pg_class c on c.oid = part.oid and c.relispartition
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_inherits i on i.inhrelid = c.oid
                order by part.depth, 1
                """;
        return ask(
                sql,
                row -> new Manifest.Partition(row.getString("name"), row.getString("parent"), row.getString("bound")));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        var sql = """
                select conrelid::regclass::text as owner, quote_ident(conname) as name,
                  pg_catalog.pg_get_constraintdef(oid) as definition
                from pg_catalog.pg_constraint
                where contype = 'f' and conparentid = 0
                order by 1, 2
                """;
        return ask(
                sql, row -> new ForeignKey(row.getString("owner"), row.getString("name"), row.getString("definition")));
    }

    Map<String, Long> sequences() throws SQLException {
        var sql = """
                select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value
                from pg_catalog.pg_sequences
                where last_value is not null and schemaname not like 'pg\\_%'
                order by 1
                """;
        var values = new LinkedHashMap<String, Long>();
        ask(sql, row -> values.put(row.getString("name"), row.getLong("last_value")));
        return values;
    }

    /// Versions in the order of their numbers; empty when the database holds nothing of ours.
    List<String> migrations() throws SQLException {
        if (schemas().isEmpty()) {
            return List.of();
        }
        return ask(
                "select version from kernel.schema_history where success and version is not null order by version",
                row -> row.getString("version"));
    }

    /// Schemas of the application, quoted; empty before the first migration.
    List<String> schemas() throws SQLException {
        var sql = """
                select distinct quote_ident(n.nspname) as name
                from pg_catalog.pg_namespace n
                join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p')
                where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                  and exists (select from pg_catalog.pg_class h
                    where h.relname = 'schema_history' and h.relnamespace = 'kernel'::regnamespace)
                order by 1
                """;
        var kernel = ask("select 1 from pg_catalog.pg_namespace where nspname = 'kernel'", row -> 1);
        return kernel.isEmpty() ? List.of() : ask(sql, row -> row.getString("name"));
    }

    private <T> List<T> ask(String sql, Row<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
