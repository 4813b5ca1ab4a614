package org.lianfang.kernel.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.lianfang.kernel.command.Progress;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.DatabaseAddress;
import org.postgresql.PGConnection;

/// Fills an empty database from a backup: checks the file, makes the tables as they were, copies in one transaction,
/// and compares every table's rows and SHA-256 on the way.
record RestoringABackup(DatabaseAddress address, DataDirectory data, InstantSource clock, PrintStream out) {

    /// The file is data, so nothing in it may become a statement of another kind.
    private static final Pattern PARTITION = Pattern.compile("[\\w.\"]+");

    private static final Pattern BOUND = Pattern.compile("(FOR VALUES|DEFAULT)[^;]*");

    /// @param replace drops what the database holds, instead of refusing
    Manifest from(BackupFile backup, boolean replace) throws IOException, SQLException {
        var manifest = backup.manifest();
        requireReadable(manifest);
        requireSameKey(backup);
        backup.check(new Progress("check, rows", manifest.rows(), out, clock));
        try (var connection = owner()) {
            makeRoom(connection, replace);
        }
        Database.migrateTo(address, manifest.migrations().getLast());
        try (var connection = owner()) {
            connection.setAutoCommit(false);
            fill(connection, backup);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        }
        for (var name : manifest.files().keySet()) {
            data.write(name, new String(backup.fileNamed(name), StandardCharsets.UTF_8));
        }
        return manifest;
    }

    private void requireReadable(Manifest manifest) {
        if (manifest.format() > Manifest.FORMAT || !Database.versions(address).containsAll(manifest.migrations())) {
            throw BackupRefusal.NEWER.with("version", manifest.migrations().getLast());
        }
    }

    private void requireSameKey(BackupFile backup) throws IOException {
        var name = MakingABackup.MASTER_KEY;
        var here = data.resolve(name);
        if (backup.manifest().files().containsKey(name)
                && Files.exists(here)
                && !java.util.Arrays.equals(Files.readAllBytes(here), backup.fileNamed(name))) {
            throw BackupRefusal.OTHER_KEY.with("file", here);
        }
    }

    private void makeRoom(Connection connection, boolean replace) throws SQLException {
        var schemas = new Catalogue(connection).schemas();
        if (schemas.isEmpty()) {
            return;
        }
        if (!replace) {
            throw BackupRefusal.NOT_EMPTY.with("database", address.place());
        }
        try (var question = connection.prepareStatement("select count(*) from pg_catalog.pg_stat_activity"
                + " where usename = ? and datname = current_database()")) {
            question.setString(1, address.application().user());
            var answer = question.executeQuery();
            if (answer.next() && answer.getLong(1) > 0) {
                throw BackupRefusal.IN_USE.with("database", address.place());
            }
        }
        execute(connection, "drop schema " + String.join(", ", schemas) + " cascade");
    }

    private void fill(Connection connection, BackupFile backup) throws IOException, SQLException {
        var manifest = backup.manifest();
        var catalogue = new Catalogue(connection);
        var there = catalogue.partitions();
        for (var partition : manifest.partitions()) {
            if (!there.contains(partition)) {
                addPartition(connection, partition);
            }
        }
        var foreignKeys = catalogue.foreignKeys();
        for (var key : foreignKeys) {
            execute(connection, "alter table " + key.table() + " drop constraint " + key.name());
        }
        var known = catalogue.tables().stream().map(Catalogue.Table::name).toList();
        var progress = new Progress("restore, rows", manifest.rows(), out, clock);
        var rows = 0L;
        for (var table : manifest.tables()) {
            if (!known.contains(table.name())) {
                throw BackupRefusal.NEWER.with("version", table.name());
            }
            rows += fill(connection, backup, table, new CopyMeter(progress, rows));
        }
        for (var key : foreignKeys) {
            execute(
                    connection,
                    "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
        }
        for (var sequence : manifest.sequences().entrySet()) {
            try (var set = connection.prepareStatement("select setval(?::regclass, ?)")) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
        progress.done(rows);
    }

    private void addPartition(Connection connection, Manifest.Partition partition) throws SQLException {
        if (!PARTITION.matcher(partition.name()).matches()
                || !PARTITION.matcher(partition.parent()).matches()
                || !BOUND.matcher(partition.bound()).matches()) {
            throw BackupRefusal.DAMAGED.with("file", partition.name(), "part", partition.bound());
        }
        execute(
                connection,
                "create table " + partition.name() + " partition of " + partition.parent() + " " + partition.bound());
        // Partitions are reached through their parent, under its rights and its policy, and never directly.
        execute(
                connection,
                "revoke all on " + partition.name() + " from public, "
                        + address.application().user());
        execute(connection, "alter table " + partition.name() + " enable row level security");
    }

    private static long fill(Connection connection, BackupFile backup, Manifest.Table table, CopyMeter meter)
            throws IOException, SQLException {
        execute(connection, "alter table " + table.name() + " disable trigger user");
        execute(connection, "truncate " + table.name());
        try (var content = new BufferedInputStream(meter.reading(backup.copyOf(table)), 1 << 18)) {
            var columns = String.join(", ", table.columns());
            var written = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " (" + columns + ") from stdin", content);
            backup.requireSame(table, written, meter.sha256Hex());
        }
        execute(connection, "alter table " + table.name() + " enable trigger user");
        return meter.rows();
    }

    private Connection owner() throws SQLException {
        var owner = address.owner();
        return DriverManager.getConnection(address.url(), owner.user(), owner.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
