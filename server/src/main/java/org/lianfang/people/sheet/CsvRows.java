package org.lianfang.people.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Rows of a CSV file, whatever its encoding and its separator.
final class CsvRows {

    private static final int LOOK_AHEAD = 1 << 16;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final char[] SEPARATORS = {'\t', ',', ';', '，'};

    private CsvRows() {}

    static void read(Path file, Consumer<SheetRow> rows) throws IOException {
        var encoding = TextEncoding.of(file);
        var place = new long[] {1};
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(in, encoding.charset()), LOOK_AHEAD)) {
            reader.skip(encoding.marks());
            var separator = separatorOf(reader);
            try (var records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(LONGEST_FIELD)
                    .ofCsvRecord(reader)) {
                for (var found : records) {
                    place[0] = found.getStartingLineNumber();
                    rows.accept(new SheetRow(
                            Math.toIntExact(place[0]),
                            found.getFields().stream().map(SheetCell::ofText).toList()));
                }
            }
        } catch (CsvParseException notCsv) {
            throw SheetProblem.FILE_NOT_READABLE.with("row", place[0]);
        }
    }

    /// The first of the separators that stands in the first line outside quotes.
    private static char separatorOf(BufferedReader reader) throws IOException {
        reader.mark(LOOK_AHEAD);
        var head = new char[LOOK_AHEAD - 1];
        var length = Math.max(0, reader.read(head));
        reader.reset();
        var unquoted = new StringBuilder();
        var quoted = false;
        for (var index = 0; index < length && (quoted || (head[index] != '\n' && head[index] != '\r')); index++) {
            quoted ^= head[index] == '"';
            if (!quoted) {
                unquoted.append(head[index]);
            }
        }
        for (var separator : SEPARATORS) {
            if (unquoted.indexOf(String.valueOf(separator)) >= 0) {
                return separator;
            }
        }
        return SEPARATORS[0];
    }
}
