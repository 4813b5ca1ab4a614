package org.lianfang.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.data.StartProblem;
import org.lianfang.kernel.database.DatabaseAddress.Login;
import org.lianfang.kernel.database.ExternalPostgres.Release;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;

/// What an external database must be, and what is said when it is not, before anything in it is changed.
class FitDatabaseTests {

    private static final Login APPLICATION = new Login("lianfang_app", "application-of-tests");

    private static ExternalPostgres oldest;

    @BeforeAll
    static void start() throws IOException {
        oldest = ExternalPostgres.start(Release.OLDEST);
    }

    @AfterAll
    static void stop() {
        oldest.close();
    }

    /// The role belongs to the whole cluster: the next test begins without it.
    @AfterEach
    void forgetTheRole() {
        oldest.administer("do $$ begin if exists (select from pg_roles where rolname = 'lianfang_app')"
                + " then execute 'alter role lianfang_app rename to former_' || txid_current(); end if; end $$");
    }

    @Test
    void an_owner_who_may_not_make_the_role_is_told() {
        var url = oldest.database("norole");
        oldest.administer("alter role norole_owner nocreaterole");
        assertProblem(url, "database-owner-may-not-make-role", "lianfang_app");
    }

    @Test
    void a_role_that_an_administrator_has_made_is_taken_as_it_is() {
        var url = oldest.database("prepared");
        oldest.administer("alter role prepared_owner nocreaterole");
        oldest.administer("create role lianfang_app login password 'application-of-tests'");
        var address = ExternalUrl.read(url, APPLICATION);
        Database.migrate(address);
        assertThatCode(() -> Database.migrate(address)).doesNotThrowAnyException();
    }

    @Test
    void a_role_made_by_an_owner_who_is_no_superuser_is_found_again_and_may_get_a_new_password() throws SQLException {
        var url = oldest.database("again");
        Database.migrate(ExternalUrl.read(url, APPLICATION));
        var other = ExternalUrl.read(url, new Login("lianfang_app", "another password, with ' and \\"));
        Database.migrate(other);
        try (var application = DriverManager.getConnection(
                other.url(), other.application().user(), other.application().password())) {
            assertThat(application.isValid(2)).isTrue();
        }
    }

    @Test
    void an_owner_who_may_not_create_schemas_is_told() {
        oldest.database("noschema");
        oldest.administer("create role guest_owner login createrole password 'p@ss+word/of tests'");
        assertProblem(oldest.urlOf("noschema", "guest_owner"), "database-owner-lacks-right", "guest_owner");
    }

    @Test
    void a_database_in_another_encoding_is_refused() {
        oldest.database("latin");
        oldest.administer("create database latin1 owner latin_owner encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'"
                + " template template0");
        assertProblem(oldest.urlOf("latin1", "latin_owner"), "database-not-utf8", "LATIN1");
    }

    @Test
    void a_role_that_sees_everything_is_refused() {
        var url = oldest.database("powerful");
        oldest.administer("create role lianfang_app login bypassrls");
        assertProblem(url, "database-role-too-powerful", "lianfang_app");
    }

    @Test
    void a_wrong_password_and_a_server_that_is_not_there_are_told_without_the_password() {
        var url = oldest.database("secret");
        assertProblem(url.replace("p%40ss", "wrong"), "database-not-reachable", "127.0.0.1");
        assertProblem(
                "postgresql://a:p%40ss@127.0.0.1:1/x?sslpassword=p%40ss", "database-not-reachable", "127.0.0.1:1/x");
    }

    @Test
    void a_text_that_is_no_address_is_refused() {
        for (var text : new String[] {
            "postgresql:///somewhere?user=somebody",
            "mysql://a:b@127.0.0.1/somewhere",
            "postgresql://127.0.0.1/somewhere",
            "postgresql://a:b@127.0.0.1",
            "postgresql://a:b@127.0.0.1/",
            "127.0.0.1:5432",
            "postgresql://a:%zz@127.0.0.1/x"
        }) {
            assertProblem(text, "database-url-not-valid", "LIANFANG_DATABASE_URL");
        }
    }

    @Test
    void what_a_url_asks_of_the_driver_is_kept_and_its_login_is_not() {
        var address = ExternalUrl.read(
                "postgresql://o%40wner:p%2Fw+d@db.example:5433/city?sslmode=verify-full&ApplicationName=of%20us",
                APPLICATION);
        assertThat(address.url())
                .isEqualTo("jdbc:postgresql://db.example:5433/city?sslmode=verify-full&ApplicationName=of+us");
        assertThat(address.owner()).isEqualTo(new Login("o@wner", "p/w+d"));
        assertThat(address.place()).isEqualTo("jdbc:postgresql://db.example:5433/city");
        var other = ExternalUrl.read("jdbc:postgresql://[::1]/city?user=u&password=p%20w&sslmode=require", APPLICATION);
        assertThat(other.url()).isEqualTo("jdbc:postgresql://[::1]/city?sslmode=require");
        assertThat(other.owner()).isEqualTo(new Login("u", "p w"));
    }

    @Test
    void an_older_release_and_a_missing_extension_are_named() throws IOException {
        try (var older = ExternalPostgres.start(Release.TOO_OLD)) {
            assertProblem(older.database("older"), "database-too-old", "14.");
        }
        try (var bare = ExternalPostgres.start(Release.OLDEST)) {
            bare.forgetExtension("btree_gist");
            assertProblem(bare.database("bare"), "database-extension-missing", "btree_gist");
        }
    }

    /// Also that people are told in their language, and no password.
    private static void assertProblem(String url, String code, String subject) {
        var problem =
                catchThrowableOfType(StartProblem.class, () -> Database.migrate(ExternalUrl.read(url, APPLICATION)));
        assertThat(problem).isNotNull();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.subject()).contains(subject);
        var texts = new Texts();
        assertThat(Stream.of(Language.values())
                        .map(language -> texts.say(language, "start." + code, Map.of("subject", problem.subject()))))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.contains(problem.subject()))
                .noneMatch(text -> text.contains("p@ss") || text.contains("p%40ss"));
    }
}
