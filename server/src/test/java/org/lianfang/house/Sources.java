package org.lianfang.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The repository's own files.
final class Sources {

    static final Path ROOT = root();
    static final Path SERVER = ROOT.resolve("server/src/main/java/org/lianfang");
    static final Path MIGRATIONS = ROOT.resolve("server/src/main/resources/db/migration");

    private Sources() {}

    static List<Path> under(Path directory, String ending) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/node_modules/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Java of every Maven module, tests included.
    static List<Path> java() {
        return Stream.of("server", "scenarios", "tracing", "spark", "bench", "e2e")
                .flatMap(module -> under(ROOT.resolve(module).resolve("src"), ".java").stream())
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static long lines(Path file) {
        return read(file).lines().count();
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("The tests run inside the repository");
        }
        return here;
    }
}
