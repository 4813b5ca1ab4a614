package org.lianfang.kernel.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/// The directory of everything the server keeps beside an external database: keys, passwords, the embedded
/// database. Only its owner may look into it (0700, files 0600).
public record DataDirectory(Path root) {

    /// Creates the directory when it is missing.
    ///
    /// @throws StartProblem when it cannot be written
    public static DataDirectory at(Path root) {
        var absolute = root.toAbsolutePath().normalize();
        try {
            if (!Files.exists(absolute)) {
                Files.createDirectories(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var probe = Files.createTempFile(absolute, "probe", ".tmp");
            Files.delete(probe);
        } catch (IOException notWritable) {
            throw new StartProblem("data-not-writable", absolute.toString(), notWritable);
        }
        return new DataDirectory(absolute);
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    /// The secret of that name, made on first use. The file is written aside and moved, so a crash leaves either
    /// no secret or a whole one.
    public String secret(String name, Supplier<String> make) {
        var file = resolve(name);
        try {
            if (!Files.exists(file)) {
                write(name, make.get());
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new StartProblem("data-not-writable", file.toString(), unreadable);
        }
    }

    /// Replaces a small file atomically; mode 0600.
    public void write(String name, String content) throws IOException {
        var aside = Files.createTempFile(
                root, name, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = java.nio.channels.FileChannel.open(aside, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(aside, resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// @param bytes how many random bytes; the text is their hexadecimal form
    public static String randomHex(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
