package org.lianfang.people.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.people.model.PeopleRefusal;
import org.springframework.stereotype.Component;

/// Uploaded spreadsheets on their short stay: readable by the server's own user only, deleted after the run, and after
/// a day when nobody ran them.
@Component
class ImportFiles {

    private static final Duration LONGEST_STAY = Duration.ofDays(1);

    private final Path directory;

    ImportFiles(DataDirectory data) {
        this.directory = data.resolve("imports");
    }

    Path keep(UUID id, InputStream content) {
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var file = directory.resolve(id + ".upload");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(file)) {
                content.transferTo(out);
            }
            return file;
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    /// @throws Refusal `people/import-file-gone`
    Path find(UUID id) {
        var file = directory.resolve(id + ".upload");
        if (!Files.exists(file)) {
            throw PeopleRefusal.IMPORT_FILE_GONE.with();
        }
        return file;
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(directory.resolve(id + ".upload"));
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }

    void deleteOld(Instant now) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONGEST_STAY))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }
}
