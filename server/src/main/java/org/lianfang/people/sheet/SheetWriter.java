package org.lianfang.people.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes a spreadsheet row by row. Texts that a spreadsheet program would run are neutralised.
public interface SheetWriter extends Closeable {

    void write(List<String> cells) throws IOException;

    /// @param note said on a sheet of its own, where the format has one: who took the data out, when and what for
    static SheetWriter to(OutputStream out, SheetFormat format, String note) throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(out);
            case XLSX -> new XlsxSheet(out, note);
        };
    }
}
