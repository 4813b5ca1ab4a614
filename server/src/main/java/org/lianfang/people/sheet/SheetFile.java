package org.lianfang.people.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A spreadsheet in a file, read row by row.
public final class SheetFile {

    /// More rows than a county town has people.
    public static final int MOST_ROWS = 1_000_000;

    static final int MOST_COLUMNS = 100;
    private static final int MAGIC_BYTES = 8;

    private SheetFile() {}

    /// Hands over the rows that are not empty, the header row first.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal a [SheetProblem]
    public static void read(Path file, Consumer<SheetRow> rows) {
        try {
            switch (kindOf(file)) {
                case ZIP -> {
                    ZipGuard.check(file);
                    XlsxRows.read(file, bounded(rows));
                }
                case OLE -> throw SheetProblem.FILE_OLD_EXCEL.with();
                case TEXT -> CsvRows.read(file, bounded(rows));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private enum FileKind {
        ZIP,
        OLE,
        TEXT
    }

    private static FileKind kindOf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var magic = in.readNBytes(MAGIC_BYTES);
            if (magic.length == 0) {
                throw SheetProblem.FILE_EMPTY.with();
            }
            if (magic.length >= 4 && magic[0] == 'P' && magic[1] == 'K') {
                return FileKind.ZIP;
            }
            return magic.length >= 4 && (magic[0] & 0xff) == 0xd0 && (magic[1] & 0xff) == 0xcf
                    ? FileKind.OLE
                    : FileKind.TEXT;
        }
    }

    private static Consumer<SheetRow> bounded(Consumer<SheetRow> rows) {
        var count = new int[1];
        return row -> {
            if (row.cells().size() > MOST_COLUMNS) {
                throw SheetProblem.FILE_TOO_MANY_COLUMNS.with("limit", MOST_COLUMNS);
            }
            if (row.isEmpty()) {
                return;
            }
            if (++count[0] > MOST_ROWS + 1) {
                throw SheetProblem.FILE_TOO_MANY_ROWS.with("limit", MOST_ROWS);
            }
            rows.accept(row);
        };
    }
}
