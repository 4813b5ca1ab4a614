package org.lianfang.people.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.people.model.PeopleRefusal;
import org.springframework.stereotype.Component;

/// Uploaded spreadsheets on their short stay: readable by the server's own user only, deleted after the run, or on time
/// when nobody ran them. A file bears the time of the server's clock.
@Component
class ImportFiles {

    private static final String ENDING = ".upload";

    private final Path directory;

    ImportFiles(DataDirectory data) {
        this.directory = data.resolve("imports");
    }

    Path keep(UUID id, InputStream content, Instant at) {
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var file = directory.resolve(id + ENDING);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(file)) {
                content.transferTo(out);
            }
            Files.setLastModifiedTime(file, FileTime.from(at));
            return file;
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    /// @throws Refusal `people/import-file-gone`
    Path find(UUID id) {
        var file = directory.resolve(id + ENDING);
        if (!Files.exists(file)) {
            throw PeopleRefusal.IMPORT_FILE_GONE.with();
        }
        return file;
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(directory.resolve(id + ENDING));
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }

    /// Imports whose files are over.
    ///
    /// @param keptSince by import; younger files stay
    List<UUID> over(Function<UUID, Instant> keptSince) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            var over = new ArrayList<UUID>();
            for (var file : files.filter(ImportFiles::isUpload).toList()) {
                var id = importOf(file);
                if (Files.getLastModifiedTime(file).toInstant().isBefore(keptSince.apply(id))) {
                    over.add(id);
                }
            }
            return over;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isUpload(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    private static UUID importOf(Path file) {
        var name = file.getFileName().toString();
        return UUID.fromString(name.substring(0, name.length() - ENDING.length()));
    }
}
