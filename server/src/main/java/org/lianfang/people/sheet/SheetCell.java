package org.lianfang.people.sheet;

/// One cell.
///
/// @param text as read, neutralising undone; numbers without exponent
/// @param number whether the spreadsheet keeps it as a number: it may have lost leading zeros, and digits after the
///     fifteenth
public record SheetCell(String text, boolean number) {

    public static final SheetCell EMPTY = new SheetCell("", false);

    /// A text as it stands in a file.
    static SheetCell ofText(String text) {
        return new SheetCell(Formulas.restored(text), false);
    }

    @Override
    public String toString() {
        return "SheetCell[***]";
    }
}
