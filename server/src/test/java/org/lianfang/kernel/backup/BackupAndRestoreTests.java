package org.lianfang.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.database.DatabaseAddress;
import org.lianfang.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupAndRestoreTests {

    private static final String AWKWARD = "tab\there, line\nbreak, \\backslash\\., 𠮷田, '; drop table x; --, \u200b";
    private static final InstantSource CLOCK = java.time.Clock.systemUTC();

    @TempDir
    Path directory;

    private DatabaseAddress original;
    private DataDirectory data;
    private Path file;

    @BeforeEach
    void aDatabaseWithAwkwardContent() {
        original = TestPostgres.copy();
        data = DataDirectory.at(directory.resolve("data"));
        file = directory.resolve("backup.zip");
        insert(original, AWKWARD, 1_000);
    }

    @Test
    void a_restored_database_equals_the_original_in_every_table() throws Exception {
        backUp();
        var target = TestPostgres.empty();
        restore(target, false);
        assertThat(contentOf(target)).isEqualTo(contentOf(original));
        assertThat(contentOf(target)).containsKey("kernel.event_publication");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void keys_of_tables_and_row_level_security_are_there_again() throws Exception {
        backUp();
        var target = TestPostgres.empty();
        restore(target, false);
        assertThat(shapeOf(target)).isEqualTo(shapeOf(original));
    }

    @Test
    void partitions_made_while_the_system_ran_come_back_with_their_rows_and_are_not_reached_directly()
            throws Exception {
        owner(original)
                .sql("create table kernel.made partition of gates.crossings for values from"
                        + " ('0176b000-0000-7000-8000-000000000000') to ('0176c000-0000-7000-8000-000000000000')")
                .update();
        owner(original).sql("""
                        insert into gates.crossings
                          (id, gate_id, area_key, day, crossed_at, stray, inward, fever, outcome, recorded_by, recorded_at)
                        values ('0176b000-0000-7000-8000-000000000001', gen_random_uuid(), 430900000000000000,
                          '2020-02-02', now(), false, true, false, 'PASSED', gen_random_uuid(), now())
                        """).update();
        backUp();
        var target = TestPostgres.empty();
        restore(target, false);
        assertThat(contentOf(target)).isEqualTo(contentOf(original));
        var reachable = owner(target)
                .sql("select has_table_privilege('lianfang_app', 'kernel.made', 'select')")
                .query(Boolean.class)
                .single();
        assertThat(owner(target)
                        .sql("select count(*) from kernel.made")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(reachable).isFalse();
    }

    @Test
    void a_database_that_is_not_empty_is_refused_and_left_as_it_was() throws Exception {
        backUp();
        var target = TestPostgres.copy();
        insert(target, "mine", 1);
        var before = contentOf(target);
        assertThatThrownBy(() -> restore(target, false)).hasMessage("kernel/restore-not-empty");
        assertThat(contentOf(target)).isEqualTo(before);
    }

    @Test
    void force_replaces_what_is_there() throws Exception {
        backUp();
        var target = TestPostgres.copy();
        insert(target, "mine", 1);
        restore(target, true);
        assertThat(contentOf(target)).isEqualTo(contentOf(original));
    }

    @Test
    void force_does_not_pull_the_database_from_under_a_running_server() throws Exception {
        backUp();
        var target = TestPostgres.copy();
        var application = target.application();
        try (var server = DriverManager.getConnection(target.url(), application.user(), application.password())) {
            assertThat(server.isValid(1)).isTrue();
            assertThatThrownBy(() -> restore(target, true)).hasMessage("kernel/restore-in-use");
        }
    }

    @Test
    void an_altered_copy_is_noticed_before_anything_is_touched() throws Exception {
        backUp();
        try (var zip = FileSystems.newFileSystem(file)) {
            var copy = zip.getPath("tables/kernel.event_publication.copy");
            var text = Files.readString(copy);
            Files.writeString(copy, text.replaceFirst("backslash", "backslush"));
        }
        var target = TestPostgres.empty();
        assertThatThrownBy(() -> restore(target, false)).hasMessage("kernel/backup-damaged");
        assertThat(contentOf(target)).isEmpty();
    }

    @Test
    void a_file_cut_short_is_refused() throws Exception {
        backUp();
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> BackupFile.open(file)).hasMessage("kernel/backup-not-readable");
    }

    @Test
    void a_backup_is_never_overwritten() throws Exception {
        backUp();
        var first = Files.readAllBytes(file);
        assertThatThrownBy(this::backUp).hasMessage("kernel/backup-file-exists");
        assertThat(file).hasBinaryContent(first);
        try (var left = Files.list(directory)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("data", "backup.zip");
        }
    }

    @Test
    void the_master_key_is_only_taken_along_when_asked_for() throws Exception {
        data.write(MakingABackup.MASTER_KEY, "the key");
        data.write("audit-head", "the head");
        assertThat(making().into(directory.resolve("without.zip"), false).files())
                .containsOnlyKeys("audit-head");
        making().into(directory.resolve("with.zip"), true);
        var elsewhere = DataDirectory.at(directory.resolve("elsewhere"));
        try (var backup = BackupFile.open(directory.resolve("with.zip"))) {
            new RestoringABackup(TestPostgres.empty(), elsewhere, CLOCK, quiet()).from(backup, false);
        }
        assertThat(elsewhere.resolve(MakingABackup.MASTER_KEY)).hasContent("the key");
        assertThat(elsewhere.resolve("audit-head")).hasContent("the head");
    }

    @Test
    void a_data_directory_with_another_master_key_is_refused() throws Exception {
        data.write(MakingABackup.MASTER_KEY, "the key");
        making().into(file, true);
        var elsewhere = DataDirectory.at(directory.resolve("elsewhere"));
        elsewhere.write(MakingABackup.MASTER_KEY, "another key");
        try (var backup = BackupFile.open(file)) {
            var restoring = new RestoringABackup(TestPostgres.empty(), elsewhere, CLOCK, quiet());
            assertThatThrownBy(() -> restoring.from(backup, false)).hasMessage("kernel/restore-other-key");
        }
    }

    private void backUp() throws IOException, SQLException {
        making().into(file, false);
    }

    private MakingABackup making() {
        return new MakingABackup(original, data, CLOCK, quiet());
    }

    private void restore(DatabaseAddress target, boolean replace) throws IOException, SQLException {
        try (var backup = BackupFile.open(file)) {
            new RestoringABackup(target, data, CLOCK, quiet()).from(backup, replace);
        }
    }

    private static PrintStream quiet() {
        return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    }

    private static JdbcClient owner(DatabaseAddress address) {
        var login = address.owner();
        return JdbcClient.create(new DriverManagerDataSource(address.url(), login.user(), login.password()));
    }

    /// Half of the rows have no status.
    private static void insert(DatabaseAddress address, String event, int rows) {
        owner(address).sql("""
                        insert into kernel.event_publication
                          (id, listener_id, event_type, serialized_event, publication_date, status)
                        select gen_random_uuid(), 'listener', 'type', :event || number, now(),
                          case number % 2 when 0 then 'DONE' end
                        from generate_series(1, :rows) number
                        """).param("event", event).param("rows", rows).update();
    }

    /// A digest of all rows by table.
    private static Map<String, String> contentOf(DatabaseAddress address) throws SQLException {
        var digests = new TreeMap<String, String>();
        var login = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), login.user(), login.password())) {
            for (var table : new Catalogue(connection).tables()) {
                var columns = String.join(", ", table.columns());
                digests.put(
                        table.name(),
                        owner(address)
                                .sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(line, e'\\n' order by line)), '') from (select row("
                                                + columns + ")::text as line from " + table.name() + ") as lines")
                                .query(String.class)
                                .single());
            }
        }
        return digests;
    }

    private static String shapeOf(DatabaseAddress address) {
        return owner(address).sql("""
                        select string_agg(line, e'\n' order by line) from (
                          select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
                          union all
                          select tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies
                          union all
                          select oid::regclass || ' ' || relrowsecurity || ' ' || coalesce(relacl::text, '') from pg_class where relnamespace > 16000
                          union all
                          select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal) as shape
                        """).query(String.class).single();
    }
}
