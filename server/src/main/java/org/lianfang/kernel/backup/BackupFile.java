package org.lianfang.kernel.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lianfang.kernel.command.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup that is being read.
final class BackupFile implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path file) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            var entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                zip.close();
                throw BackupRefusal.NOT_A_BACKUP.with("file", file);
            }
            try (var content = zip.getInputStream(entry)) {
                return new BackupFile(file, zip, JsonMapper.shared().readValue(content, Manifest.class));
            }
        } catch (ZipException | JacksonException notOurs) {
            throw BackupRefusal.NOT_A_BACKUP.with("file", file);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream copyOf(Manifest.Table table) throws IOException {
        return content(table.entry());
    }

    byte[] fileNamed(String name) throws IOException {
        try (var content = content(Manifest.entryOfFile(name))) {
            return content.readAllBytes();
        }
    }

    /// Reads all of it once and compares with the manifest, before anything is touched.
    void check(Progress progress) throws IOException {
        var rows = 0L;
        for (var table : manifest.tables()) {
            var meter = new CopyMeter(progress, rows);
            try (var content = meter.reading(copyOf(table))) {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException broken) {
                throw damaged(table.name());
            }
            requireSame(table, meter.rows(), meter.sha256Hex());
            rows += meter.rows();
        }
        for (var small : manifest.files().entrySet()) {
            var digest = java.util.HexFormat.of().formatHex(CopyMeter.sha256().digest(fileNamed(small.getKey())));
            if (!digest.equals(small.getValue())) {
                throw damaged(small.getKey());
            }
        }
        progress.done(rows);
    }

    void requireSame(Manifest.Table table, long rows, String sha256) {
        if (rows != table.rows() || !sha256.equals(table.sha256())) {
            throw damaged(table.name());
        }
    }

    private InputStream content(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name);
        }
        return zip.getInputStream(entry);
    }

    private RuntimeException damaged(String part) {
        return BackupRefusal.DAMAGED.with("file", file, "part", part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
