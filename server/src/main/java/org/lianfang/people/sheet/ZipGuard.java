package org.lianfang.people.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Refuses archives that unpack to far more than a spreadsheet holds, before anything is read into memory. What an
/// archive says about itself is not believed: everything is unpacked and counted, and nothing is kept.
final class ZipGuard {

    private static final long LARGEST_BYTES = 600L << 20;
    private static final long LARGEST_TEXTS_BYTES = 120L << 20;
    private static final int MOST_ENTRIES = 2_000;
    /// XML of real sheets shrinks to a tenth; a thousandth is a trick. Small archives may be as dense as they like.
    private static final long DENSEST = 200;

    private static final long SMALL_BYTES = 20L << 20;
    private static final int CHUNK = 1 << 16;

    private ZipGuard() {}

    static void check(Path file) throws IOException {
        var largest = Math.min(LARGEST_BYTES, Math.max(SMALL_BYTES, Files.size(file) * DENSEST));
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw SheetProblem.FILE_TOO_LARGE_INSIDE.with();
            }
            var total = 0L;
            var buffer = new byte[CHUNK];
            for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
                var entry = entries.next();
                var own = 0L;
                try (var in = zip.getInputStream(entry)) {
                    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        own += read;
                        total += read;
                        if (total > largest
                                || (own > LARGEST_TEXTS_BYTES && entry.getName().endsWith("sharedStrings.xml"))) {
                            throw SheetProblem.FILE_TOO_LARGE_INSIDE.with();
                        }
                    }
                }
            }
            XlsxGuard.check(zip);
        } catch (ZipException broken) {
            throw SheetProblem.FILE_NOT_READABLE.with("row", 1);
        }
    }
}
