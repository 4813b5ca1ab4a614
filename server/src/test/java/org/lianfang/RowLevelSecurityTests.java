package org.lianfang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.support.DatabaseCopy;
import org.springframework.dao.DataAccessException;

/// Walks every table and view that has an area. Whoever adds one need not think of this test: it fails by itself when
/// the table lets a caller of another area in.
class RowLevelSecurityTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final AreaKey HERE = AreaKey.of("430921");
    private static final AreaKey ELSEWHERE = AreaKey.of("430922");

    /// Anybody may leave a trace anywhere; reading it is guarded.
    private static final Set<String> OPEN_FOR_ADDING = Set.of("audit.entry");

    /// What areas are called and how they lie is no secret; changing it is guarded.
    private static final Set<String> OPEN_FOR_READING =
            Set.of("territory.area", "territory.change", "territory.boundary");

    /// @param kind `r` table, `p` partitioned table, `v` view, `m` materialised view
    record Guarded(String name, String kind, boolean rowSecurity, boolean policed, boolean ownedByApplication) {}

    private static List<Guarded> tables;

    @BeforeAll
    static void find() {
        tables = database.owner()
                .sql("""
                        select format('%I.%I', n.nspname, c.relname) as name, c.relkind::text as kind,
                               c.relrowsecurity as row_security,
                               exists (select from pg_policy p where p.polrelid = c.oid) as policed,
                               pg_get_userbyid(c.relowner) = 'lianfang_app' as owned_by_application
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where a.attname = 'area_key' and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')
                          and n.nspname not like 'pg_%'
                        order by name
                        """)
                .query((row, number) -> new Guarded(
                        row.getString("name"),
                        row.getString("kind"),
                        row.getBoolean("row_security"),
                        row.getBoolean("policed"),
                        row.getBoolean("owned_by_application")))
                .list();
    }

    @Test
    void there_are_tables_to_walk() {
        assertThat(tables).extracting(Guarded::name).contains("identity.account", "identity.\"grant\"", "audit.entry");
    }

    @Test
    void the_application_s_role_can_bypass_nothing() {
        var dangerous = database.owner().sql("""
                        select rolname
                        from pg_roles
                        where rolname = 'lianfang_app'
                          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                        """).query(String.class).list();
        assertThat(dangerous).isEmpty();
        var memberships = database.owner().sql("""
                        select count(*)
                        from pg_auth_members
                        where member = 'lianfang_app'::regrole
                        """).query(Long.class).single();
        assertThat(memberships).as("a role that it could become").isZero();
    }

    @TestFactory
    Stream<DynamicTest> every_table_with_an_area_is_guarded() {
        return tables.stream()
                .filter(table -> "rp".contains(table.kind()))
                .map(table -> DynamicTest.dynamicTest(table.name(), () -> {
                    assertThat(table.ownedByApplication())
                            .as("owned by the application")
                            .isFalse();
                    if (!mayRead(table)) {
                        return;
                    }
                    assertThat(table.rowSecurity())
                            .as("row-level security is on")
                            .isTrue();
                    assertThat(table.policed()).as("has a policy").isTrue();
                    seenOnlyFromItsOwnArea(table);
                    if (!OPEN_FOR_ADDING.contains(table.name())) {
                        nobodyAddsFromElsewhere(table);
                    }
                }));
    }

    /// A view runs with the rights of its owner, past every policy, unless it says otherwise.
    @TestFactory
    Stream<DynamicTest> every_view_with_an_area_runs_as_its_reader() {
        return tables.stream()
                .filter(table -> "vm".contains(table.kind()))
                .filter(RowLevelSecurityTests::mayRead)
                .map(view -> DynamicTest.dynamicTest(view.name(), () -> {
                    assertThat(view.kind())
                            .as("a materialised view cannot be guarded")
                            .isEqualTo("v");
                    assertThat(database.owner()
                                    .sql("select coalesce(array_to_string(reloptions, ','), '') from pg_class "
                                            + "where oid = cast(:name as regclass)")
                                    .param("name", view.name())
                                    .query(String.class)
                                    .single())
                            .contains("security_invoker=true");
                }));
    }

    private static boolean mayRead(Guarded table) {
        return database.owner()
                .sql("select has_table_privilege('lianfang_app', cast(:name as regclass), 'select')")
                .param("name", table.name())
                .query(Boolean.class)
                .single();
    }

    private static void seenOnlyFromItsOwnArea(Guarded table) {
        var row = SampleRow.of(database.owner(), table.name());
        row.makeRoom();
        row.insert(database.owner(), HERE);
        assertThat(count(table, AreaScope.of(HERE))).as("rows seen from within").isPositive();
        if (OPEN_FOR_READING.contains(table.name())) {
            return;
        }
        assertThat(count(table, AreaScope.of(ELSEWHERE)))
                .as("rows seen from elsewhere")
                .isZero();
        assertThat(count(table, AreaScope.NOWHERE))
                .as("rows seen without any scope")
                .isZero();
    }

    private static void nobodyAddsFromElsewhere(Guarded table) {
        var row = SampleRow.of(database.owner(), table.name());
        var refused =
                catchThrowable(() -> database.within(AreaScope.of(ELSEWHERE), () -> row.insert(database.jdbc(), HERE)));
        assertThat(refused).as("adding from elsewhere").isInstanceOf(DataAccessException.class);
        assertThat(((SQLException) ((DataAccessException) refused).getMostSpecificCause()).getSQLState())
                .as("insufficient privilege: %s", refused.getMessage())
                .isEqualTo("42501");
    }

    private static long count(Guarded table, AreaScope scope) {
        var sql = Stream.of("select count(*) from", table.name(), "where area_key =", HERE.toString())
                .collect(Collectors.joining(" "));
        return database.within(
                scope, () -> database.jdbc().sql(sql).query(Long.class).single());
    }
}
