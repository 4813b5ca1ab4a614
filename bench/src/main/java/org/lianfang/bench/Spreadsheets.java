package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// Residents as villages send them: a spreadsheet with a row per person. One row of a thousand is wrong.
///
/// @param villages in which they live
record Spreadsheets(List<String> villages) {

    private static final List<String> HEADER = List.of("姓名", "性别", "出生日期", "证件号码", "联系电话", "区划代码", "住址");
    private static final int WRONG_EVERY = 1_000;

    /// How many of so many rows are refused.
    static int wrong(int rows) {
        return rows / WRONG_EVERY;
    }

    Path csv(Path file, int from, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", HEADER) + "\n");
            for (var row = 0; row < rows; row++) {
                out.write(String.join(",", row(from + row)) + "\n");
            }
        }
        return file;
    }

    Path xlsx(Path file, int from, int rows) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Bench", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            for (var row = 0; row <= rows; row++) {
                var cells = row == 0 ? HEADER : row(from + row - 1);
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
            }
        }
        return file;
    }

    private List<String> row(int number) {
        var wrong = number % WRONG_EVERY == 0;
        return List.of(
                People.name(number),
                number % 2 == 0 ? "女" : "男",
                wrong ? "2021-02-29" : People.birthDate(number),
                People.identityNumber(number),
                People.phone(number),
                villages.get(People.village(number, villages.size())),
                People.door(number, villages.size()));
    }
}
