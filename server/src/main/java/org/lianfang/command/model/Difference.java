package org.lianfang.command.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One figure that a later version of a report says otherwise.
///
/// @param area only for a figure of the table by sub-area
public record Difference(String code, Span span, @Nullable Place area, long before, long after) {

    public enum Span {
        DAY,
        PREVIOUS_DAY,
        SINCE_ACTIVATION
    }

    /// Figure by figure, in the order of the report; a figure that only one of the two has counts as 0 in the other.
    public static List<Difference> between(ReportContent before, ReportContent after) {
        var differences = new ArrayList<Difference>();
        compare(null, figuresOf(before), figuresOf(after), differences);
        var rowsBefore = rowsOf(before);
        var rowsAfter = rowsOf(after);
        var places = new LinkedHashMap<String, Place>();
        before.byArea().forEach(row -> places.put(keyOf(row), row.area()));
        after.byArea().forEach(row -> places.put(keyOf(row), row.area()));
        places.forEach((key, place) -> compare(
                place, rowsBefore.getOrDefault(key, Map.of()), rowsAfter.getOrDefault(key, Map.of()), differences));
        return differences;
    }

    private record Cell(String code, Span span) {}

    private static void compare(
            @Nullable Place area, Map<Cell, Long> before, Map<Cell, Long> after, List<Difference> found) {
        var cells = new LinkedHashMap<Cell, Boolean>();
        before.keySet().forEach(cell -> cells.put(cell, true));
        after.keySet().forEach(cell -> cells.put(cell, true));
        for (var cell : cells.keySet()) {
            var was = before.getOrDefault(cell, 0L);
            var is = after.getOrDefault(cell, 0L);
            if (was.longValue() != is.longValue()) {
                found.add(new Difference(cell.code, cell.span, area, was, is));
            }
        }
    }

    private static Map<Cell, Long> figuresOf(ReportContent content) {
        var figures = new LinkedHashMap<Cell, Long>();
        for (var section : content.sections()) {
            for (var figure : section.figures()) {
                figures.put(new Cell(figure.code(), Span.DAY), figure.day());
                figures.put(new Cell(figure.code(), Span.PREVIOUS_DAY), figure.previous());
                figures.put(new Cell(figure.code(), Span.SINCE_ACTIVATION), figure.sinceActivation());
            }
        }
        return figures;
    }

    private static Map<String, Map<Cell, Long>> rowsOf(ReportContent content) {
        var rows = new LinkedHashMap<String, Map<Cell, Long>>();
        for (var row : content.byArea()) {
            var cells = new LinkedHashMap<Cell, Long>();
            new TreeMap<>(row.values()).forEach((code, value) -> cells.put(new Cell(code, Span.DAY), value));
            new TreeMap<>(row.sinceActivation())
                    .forEach((code, value) -> cells.put(new Cell(code, Span.SINCE_ACTIVATION), value));
            rows.put(keyOf(row), cells);
        }
        return rows;
    }

    private static String keyOf(ReportContent.AreaRow row) {
        return row.area().areaKey() + (row.direct() ? " direct" : "");
    }
}
