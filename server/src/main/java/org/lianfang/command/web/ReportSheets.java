package org.lianfang.command.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianfang.command.web.ReportView.Row;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.stereotype.Component;

/// A report as a spreadsheet: figures, sub-areas, what is late, and where it comes from. The first row of each sheet
/// names
/// its columns and numbers are numbers, so that it can be read by a program again.
@Component
class ReportSheets {

    private static final String THOUSANDS = "#,##0";

    private final Texts texts;

    ReportSheets(Texts texts) {
        this.texts = texts;
    }

    /// @param site where the routes of the records lie, without a slash at its end
    byte[] write(ReportView report, String site, Language language) {
        var words = new PrintWords(texts, language);
        var written = new ByteArrayOutputStream();
        try (var workbook = new Workbook(written, "Lianfang", "1.0")) {
            figures(workbook.newWorksheet(words.say("sheet.figures")), report, site, words);
            byArea(workbook.newWorksheet(words.say("sheet.by-area")), report, words);
            late(workbook.newWorksheet(words.say("sheet.late")), report, words);
            about(workbook.newWorksheet(words.say("sheet.about")), report, words);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
        return written.toByteArray();
    }

    private static void figures(Worksheet sheet, ReportView report, String site, PrintWords words) {
        head(
                sheet,
                List.of(
                        words.say("code"),
                        words.say("figure"),
                        words.say("unit"),
                        words.say("value-day"),
                        words.say("value-previous"),
                        words.say("value-change"),
                        words.say("value-since"),
                        words.say("records")));
        var row = 1;
        for (var section : report.sections()) {
            for (var figure : section.figures()) {
                text(sheet, row, 0, figure.code());
                text(sheet, row, 1, figure.label());
                text(sheet, row, 2, figure.unit());
                number(sheet, row, 3, figure.day());
                number(sheet, row, 4, figure.previous());
                number(sheet, row, 5, figure.day() - figure.previous());
                number(sheet, row, 6, figure.sinceActivation());
                link(sheet, row, 7, site + figure.records());
                row++;
            }
        }
        widths(sheet, 34, 34, 12, 14, 14, 14, 16, 60);
    }

    private static void byArea(Worksheet sheet, ReportView report, PrintWords words) {
        text(sheet, 0, 0, words.say("area-key"));
        text(sheet, 0, 1, words.say("area"));
        var column = areaColumns(sheet, 2, words.say("by-area-day"), report, Row::values);
        areaColumns(sheet, column, words.say("by-area-since"), report, Row::sinceActivation);
        sheet.range(0, 0, 0, 1 + 2 * report.columns().size()).style().bold().set();
        var row = 1;
        for (var area : report.byArea()) {
            text(sheet, row, 0, area.areaKey().toString());
            text(sheet, row, 1, area.name());
            row++;
        }
        text(sheet, row, 1, words.say("sum"));
        sheet.freezePane(2, 1);
        widths(sheet, 22, 28);
    }

    /// @return the first column that is free again
    private static int areaColumns(
            Worksheet sheet, int from, String span, ReportView report, Function<Row, Map<String, Long>> valuesOf) {
        var column = from;
        for (var figure : report.columns()) {
            text(sheet, 0, column, figure.label() + " · " + span);
            var sum = 0L;
            var row = 1;
            for (var area : report.byArea()) {
                var value = valuesOf.apply(area).getOrDefault(figure.code(), 0L);
                number(sheet, row, column, value);
                sum += value;
                row++;
            }
            number(sheet, row, column, sum);
            sheet.width(column, 16);
            column++;
        }
        return column;
    }

    private static void late(Worksheet sheet, ReportView report, PrintWords words) {
        head(
                sheet,
                List.of(
                        words.say("code"),
                        words.say("late-subject"),
                        words.say("late-what"),
                        words.say("late-owner"),
                        words.say("late-todo"),
                        words.say("area-key")));
        var row = 1;
        for (var item : report.late()) {
            text(sheet, row, 0, item.kind().name());
            text(sheet, row, 1, item.subject());
            text(sheet, row, 2, item.detail());
            text(sheet, row, 3, item.owner() == null ? "" : item.owner());
            text(sheet, row, 4, item.todo());
            text(sheet, row, 5, item.areaKey().toString());
            row++;
        }
        widths(sheet, 26, 30, 40, 26, 44, 22);
    }

    private static void about(Worksheet sheet, ReportView report, PrintWords words) {
        var response = report.response();
        var facts = new HashMap<Integer, String>();
        facts.put(0, report.title());
        facts.put(1, words.say("subtitle", Map.of("response", response.name(), "level", response.level())));
        facts.put(2, words.say("day") + " " + report.day());
        facts.put(3, words.say(report.dayIsOver() ? "complete" : "incomplete", Map.of("zone", response.timeZone())));
        facts.put(4, words.say("since", Map.of("from", response.startedOn(), "to", report.day())));
        facts.put(5, origin(report, words));
        facts.put(6, words.say("hash", Map.of("hash", report.hash())));
        facts.put(7, words.say("stock-note"));
        if (response.inventedPeople()) {
            facts.put(8, words.say("invented"));
        }
        facts.forEach((row, fact) -> text(sheet, row, 0, fact));
        widths(sheet, 100);
    }

    private static String origin(ReportView report, PrintWords words) {
        var by = report.signedBy();
        var at = report.signedAt();
        if (by == null || at == null) {
            return words.say("draft");
        }
        var moment = words.moment(at, ZoneId.of(report.response().timeZone()));
        return words.say("version", Map.of("version", report.version())) + " · "
                + words.say("signed", Map.of("name", by, "at", moment));
    }

    private static void head(Worksheet sheet, List<String> names) {
        for (var column = 0; column < names.size(); column++) {
            text(sheet, 0, column, names.get(column));
        }
        sheet.range(0, 0, 0, names.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void widths(Worksheet sheet, int... widths) {
        for (var column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    private static void number(Worksheet sheet, int row, int column, long value) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(THOUSANDS).set();
    }

    private static void link(Worksheet sheet, int row, int column, String address) {
        sheet.hyperlink(row, column, new HyperLink(address));
    }

    private static void text(Worksheet sheet, int row, int column, String value) {
        sheet.value(row, column, harmless(value));
    }

    /// A text that a spreadsheet could take for a formula gets an apostrophe in front.
    static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
