package org.lianfang.kernel.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.lianfang.kernel.data.StartProblem;

/// PostgreSQL's programs, unpacked once from the archive on the class path.
record PostgresBinaries(Path home) {

    static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// Unpacks into `home` unless that is done already. A half-unpacked directory of an interrupted start is never
    /// taken for a whole one: the marker comes last.
    static PostgresBinaries unpackedIn(Path home) {
        var marker = home.resolve(".complete");
        if (!Files.exists(marker)) {
            try {
                unpack(home);
                Files.createFile(marker);
            } catch (IOException notUnpacked) {
                throw new StartProblem("data-not-writable", home.toString(), notUnpacked);
            }
        }
        return new PostgresBinaries(home);
    }

    private static void unpack(Path home) throws IOException {
        try (var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new StartProblem("no-embedded-database", System.getProperty("os.arch", "?"), null);
            }
            unpack(archive, home);
        }
    }

    static void unpack(InputStream archive, Path home) throws IOException {
        Files.createDirectories(home);
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            unpack(entry, tar, home);
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("The archive names a file outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.resolveSibling("."));
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(
                        target,
                        EnumSet.of(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.OWNER_EXECUTE));
            }
        }
    }
}
