package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.database.Database;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.support.TestPostgres;

class MigrationsTests {

    private static final Pattern NAME = Pattern.compile("(V\\d{8}_\\d{4})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final Pattern MADE = Pattern.compile(
            "create (?:table|view|function|procedure|or replace function)\\s+(?:if not exists )?(\\w+)\\.");

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    @Test
    void files_are_named_by_minute_and_purpose_and_no_version_is_used_twice() {
        var versions = new HashSet<String>();
        assertThat(Sources.under(Sources.MIGRATIONS, ".sql")).isNotEmpty().allSatisfy(file -> {
            var name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(Sources.name(file)).isTrue();
            assertThat(versions.add(name.group(1)))
                    .as("first use of " + name.group(1))
                    .isTrue();
        });
    }

    @Test
    void a_module_makes_tables_only_in_the_schema_of_its_name() {
        assertThat(Sources.under(Sources.MIGRATIONS, ".sql")).allSatisfy(file -> {
            var module = file.getName(file.getNameCount() - 2).toString();
            assertThat(MADE.matcher(Sources.read(file)).results().map(made -> made.group(1)))
                    .as(Sources.name(file))
                    .allMatch(module::equals);
        });
    }

    @Test
    void every_table_says_what_it_is_for() {
        assertThat(tables("obj_description(c.oid) is null")).isEmpty();
    }

    @Test
    void every_table_with_an_area_is_guarded_by_row_level_security() {
        var unguarded = tables("""
                exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'area_key' and not a.attisdropped)
                and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
                """);
        assertThat(unguarded).isEmpty();
    }

    @Test
    void the_role_of_the_application_owns_nothing_and_cannot_bypass_row_level_security() {
        var role = database.owner()
                .sql(
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = 'lianfang_app'")
                .query(Boolean.class)
                .single();
        assertThat(role).isFalse();
        var owned = database.owner()
                .sql("select count(*) from pg_class where relowner = 'lianfang_app'::regrole")
                .query(Long.class)
                .single();
        assertThat(owned).isZero();
    }

    @Test
    void an_empty_database_comes_up_to_date_and_stays_so() {
        var empty = TestPostgres.empty();
        Database.migrate(empty);
        Database.migrate(empty);
        assertThat(Database.versions(empty)).isNotEmpty().doesNotHaveDuplicates();
    }

    private static java.util.List<String> tables(String condition) {
        return database.owner().sql("""
                        select c.oid::regclass::text
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%'
                          and n.nspname <> 'information_schema' and c.relname <> 'schema_history' and
                        """ + condition).query(String.class).list();
    }
}
