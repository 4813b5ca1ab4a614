package org.lianfang.people.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An xlsx file whose cells are all texts, so that no program changes long numbers.
final class XlsxSheet implements SheetWriter {

    private static final int ROWS_IN_MEMORY = 200;
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final String note;
    private int row;

    XlsxSheet(OutputStream out, String note) {
        workbook = new Workbook(out, "Lianfang", "1.0");
        sheet = workbook.newWorksheet("1");
        this.note = note;
    }

    @Override
    public void write(List<String> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            if (row == 0) {
                sheet.width(column, WIDTH);
                sheet.style(column).format("@").set();
            }
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, Formulas.neutralised(cells.get(column)));
            }
        }
        row++;
        if (row == 1) {
            sheet.freezePane(0, 1);
        }
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        if (!note.isEmpty()) {
            var about = workbook.newWorksheet("2");
            about.inlineString(0, 0, Formulas.neutralised(note));
            about.finish();
        }
        workbook.finish();
    }
}
