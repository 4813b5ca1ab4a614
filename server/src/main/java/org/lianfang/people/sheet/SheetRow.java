package org.lianfang.people.sheet;

import java.util.List;

/// One row of a spreadsheet.
///
/// @param number as the spreadsheet program shows it, from 1
public record SheetRow(int number, List<SheetCell> cells) {

    /// The cell of a column from 0; empty when the row is shorter.
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }

    /// What stands in a row is personal.
    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
