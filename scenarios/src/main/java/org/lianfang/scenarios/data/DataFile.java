package org.lianfang.scenarios.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The data files of the scenarios: comma-separated, UTF-8, first line names the columns, no quoting.
public final class DataFile {

    private DataFile() {}

    public record Row(Map<String, String> cells) {

        public String get(String column) {
            var value = cells.get(column);
            if (value == null) {
                throw new IllegalArgumentException("no column " + column + ". Maybe one of " + cells.keySet());
            }
            return value;
        }

        public int number(String column) {
            return Integer.parseInt(get(column));
        }

        public double decimal(String column) {
            return Double.parseDouble(get(column));
        }
    }

    /// @param path below `data/`
    public static List<Row> read(String path) {
        var lines = text(path).lines().filter(line -> !line.isBlank()).toList();
        var columns = lines.getFirst().split(",", -1);
        return lines.stream().skip(1).map(line -> row(columns, line)).toList();
    }

    public static byte[] bytes(String path) {
        try (var in = DataFile.class.getResourceAsStream("/data/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no data file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading data file " + path, e);
        }
    }

    private static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static Row row(String[] columns, String line) {
        var values = line.split(",", -1);
        var cells = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            cells.put(columns[i], i < values.length ? values[i] : "");
        }
        return new Row(cells);
    }
}
