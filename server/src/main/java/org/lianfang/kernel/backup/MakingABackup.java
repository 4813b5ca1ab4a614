package org.lianfang.kernel.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianfang.kernel.command.Progress;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.database.DatabaseAddress;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Copies every table at one moment into one file. The server may go on working meanwhile.
record MakingABackup(DatabaseAddress address, DataDirectory data, InstantSource clock, PrintStream out) {

    static final String MASTER_KEY = "master-key";
    /// Read before the snapshot begins, so the head that is kept is never ahead of the chain that is copied.
    private static final List<String> SMALL_FILES = List.of("audit-head", "clock-offset");

    private record Kept(String name, byte[] content) {}

    /// @param file must not exist yet; appears only when it is whole; mode 0600
    Manifest into(Path file, boolean withMasterKey) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw BackupRefusal.FILE_EXISTS.with("file", file);
        }
        var aside = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var kept = smallFiles(withMasterKey);
            Manifest manifest;
            try (var connection = snapshot();
                    var target = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 20);
                    var zip = new ZipOutputStream(target)) {
                zip.setLevel(Deflater.BEST_SPEED);
                manifest = copy(connection, zip, kept);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Connection snapshot() throws SQLException {
        var owner = address.owner();
        var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password());
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }

    private Manifest copy(Connection connection, ZipOutputStream zip, List<Kept> kept)
            throws IOException, SQLException {
        var catalogue = new Catalogue(connection);
        var migrations = catalogue.migrations();
        if (migrations.isEmpty()) {
            throw BackupRefusal.NOTHING_TO_BACK_UP.with("database", address.place());
        }
        var tables = catalogue.tables();
        var about = tables.stream().mapToLong(Catalogue.Table::rowsAbout).sum();
        var progress = new Progress("backup, rows", about, out, clock);
        var copied = new ArrayList<Manifest.Table>();
        var rows = 0L;
        for (var table : tables) {
            var one = copy(connection, zip, table, new CopyMeter(progress, rows));
            copied.add(one);
            rows += one.rows();
        }
        progress.done(rows);
        var files = new TreeMap<String, String>();
        for (var file : kept) {
            files.put(file.name, write(zip, file));
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                clock.instant(),
                migrations,
                catalogue.partitions(),
                copied,
                catalogue.sequences(),
                files);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private static Manifest.Table copy(
            Connection connection, ZipOutputStream zip, Catalogue.Table table, CopyMeter meter)
            throws IOException, SQLException {
        var unmeasured = new Manifest.Table(table.name(), table.columns(), 0, "");
        zip.putNextEntry(new ZipEntry(unmeasured.entry()));
        try (OutputStream target = meter.writing(zip)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + String.join(", ", table.columns()) + " from " + table.name()
                                    + ") to stdout",
                            target);
        } finally {
            zip.closeEntry();
        }
        return new Manifest.Table(table.name(), table.columns(), meter.rows(), meter.sha256Hex());
    }

    private List<Kept> smallFiles(boolean withMasterKey) throws IOException {
        var names = new ArrayList<>(SMALL_FILES);
        if (withMasterKey) {
            names.add(MASTER_KEY);
        }
        var kept = new ArrayList<Kept>();
        for (var name : names) {
            if (Files.exists(data.resolve(name))) {
                kept.add(new Kept(name, Files.readAllBytes(data.resolve(name))));
            }
        }
        return kept;
    }

    private static String write(ZipOutputStream zip, Kept file) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.entryOfFile(file.name)));
        zip.write(file.content);
        zip.closeEntry();
        return HexFormat.of().formatHex(CopyMeter.sha256().digest(file.content));
    }
}
