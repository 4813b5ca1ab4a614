package org.lianfang.people.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// CSV in UTF-8 with a byte order mark, by which spreadsheet programs know the encoding.
final class CsvSheet implements SheetWriter {

    private final CsvWriter writer;

    CsvSheet(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        writer = CsvWriter.builder().build(text);
    }

    @Override
    public void write(List<String> cells) {
        writer.writeRecord(cells.stream().map(Formulas::neutralised).toList());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
