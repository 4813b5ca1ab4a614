package org.lianfang.people.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// Rows of the first sheet of an xlsx file. Cells that the spreadsheet shows as a date become `2020-02-29`.
final class XlsxRows {

    private static final int DAYS_BETWEEN_DATE_SYSTEMS = 1462;
    /// Excel believes that 1900 was a leap year, so its day 60 does not exist and later days count from here.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int MOST_ZEROS = 400;
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private final boolean since1904;

    private XlsxRows(boolean since1904) {
        this.since1904 = since1904;
    }

    static void read(Path file, Consumer<SheetRow> rows) throws IOException {
        var place = new int[] {1};
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            var reader = new XlsxRows(workbook.isDate1904());
            try (var stream = workbook.getFirstSheet().openStream()) {
                stream.forEach(row -> {
                    place[0] = row.getRowNum();
                    var read = reader.row(row);
                    try {
                        rows.accept(read);
                    } catch (RuntimeException ours) {
                        throw new ThrownByTaker(ours);
                    }
                });
            }
        } catch (ThrownByTaker thrown) {
            throw thrown.reason;
        } catch (RuntimeException notASheet) {
            // Its reader fails in many ways on what is none: by its own exception, by an index, by a number.
            throw SheetProblem.FILE_NOT_READABLE.with("row", place[0]);
        }
    }

    /// Keeps apart what whoever takes the rows threw.
    private static final class ThrownByTaker extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final RuntimeException reason;

        ThrownByTaker(RuntimeException reason) {
            super(null, reason, false, false);
            this.reason = reason;
        }
    }

    private SheetRow row(Row row) {
        var cells = new ArrayList<SheetCell>(row.getCellCount());
        for (var column = 0; column < row.getCellCount(); column++) {
            cells.add(column > SheetFile.MOST_COLUMNS ? SheetCell.EMPTY : cell(row.getCell(column)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private SheetCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return SheetCell.EMPTY;
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell.asNumber(), cell.getDataFormatString());
            case FORMULA ->
                cell.getValue() instanceof BigDecimal number
                        ? number(number, cell.getDataFormatString())
                        : SheetCell.ofText(String.valueOf(cell.getValue()));
            case BOOLEAN, STRING -> SheetCell.ofText(cell.getText());
            case EMPTY, ERROR -> SheetCell.EMPTY;
        };
    }

    private SheetCell number(BigDecimal number, @Nullable String format) {
        if (format != null && isDate(format) && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
            return new SheetCell(day(number.intValue()).toString(), false);
        }
        // Written out, a number with a large exponent would be a text of a billion zeros.
        var plain = Math.abs((long) number.scale()) <= MOST_ZEROS;
        return new SheetCell(plain ? number.stripTrailingZeros().toPlainString() : number.toString(), true);
    }

    private LocalDate day(int serial) {
        if (since1904) {
            return DAY_ZERO.plusDays((long) serial + DAYS_BETWEEN_DATE_SYSTEMS);
        }
        return DAY_ZERO.plusDays(serial < 60 ? serial + 1L : serial);
    }

    private static boolean isDate(String format) {
        var plain = format.toLowerCase(java.util.Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return plain.contains("y") || plain.contains("d") || (plain.contains("m") && plain.contains("/"));
    }
}
