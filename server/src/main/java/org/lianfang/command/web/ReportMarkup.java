package org.lianfang.command.web;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.lianfang.command.web.ReportView.Row;

/// A report as the page that is printed.
final class ReportMarkup {

    private static final String NUMBER = "number";
    /// Tables with no more rows are not broken over pages.
    private static final int FIT_ON_A_PAGE = 25;

    private final ReportView report;
    private final PrintWords words;
    private final Markup page = new Markup();

    private ReportMarkup(ReportView report, PrintWords words) {
        this.report = report;
        this.words = words;
    }

    /// @param style the style sheet, already in the report's language
    static String of(ReportView report, PrintWords words, String style) {
        return new ReportMarkup(report, words).write(style);
    }

    private String write(String style) {
        page.open("html").open("head");
        page.element("title", "", report.title());
        page.open("style").text(style).close("style");
        page.close("head").open("body");
        masthead();
        figures();
        byArea();
        late();
        differences();
        signature();
        return page.close("body").close("html").toString();
    }

    private void masthead() {
        var response = report.response();
        var zone = Map.of("zone", response.timeZone());
        page.open("div", "masthead").element("h1", "", report.title());
        page.open("p", "subtitle")
                .text(words.say("subtitle", Map.of("response", response.name(), "level", response.level())))
                .close("p");
        page.open("table", "facts").open("tr");
        page.cell("", words.say("day") + "  " + words.day(report.day()));
        page.open("td", "right");
        if (report.signedAt() == null) {
            page.element("span", "tag", words.say("draft"));
        } else {
            page.text(words.say("version", Map.of("version", report.version())));
        }
        page.close("td").close("tr").open("tr");
        page.cell("", words.say(report.dayIsOver() ? "complete" : "incomplete", zone));
        page.cell("right", words.say("since", Map.of("from", response.startedOn(), "to", report.day())));
        page.close("tr");
        if (response.inventedPeople()) {
            page.open("tr").wide(2, "", words.say("invented")).close("tr");
        }
        page.close("table").close("div");
    }

    private void figures() {
        page.element("h2", "", words.say("figures"));
        page.open("table", "data").open("thead").open("tr");
        page.head("", words.say("figure")).head("", words.say("unit"));
        page.head(NUMBER, words.say("value-day")).head(NUMBER, words.say("value-previous"));
        page.head(NUMBER, words.say("value-change")).head(NUMBER, words.say("value-since"));
        page.close("tr").close("thead").open("tbody");
        for (var section : report.sections()) {
            page.open("tr").wide(6, "group", section.title()).close("tr");
            for (var figure : section.figures()) {
                page.open("tr").cell("", figure.label()).cell("soft", figure.unit());
                page.cell(NUMBER + " main", PrintWords.number(figure.day()));
                page.cell(NUMBER, PrintWords.number(figure.previous()));
                page.cell(NUMBER, PrintWords.change(figure.day() - figure.previous()));
                page.cell(NUMBER + " main", PrintWords.number(figure.sinceActivation()));
                page.close("tr");
            }
        }
        page.close("tbody").close("table");
        page.element("p", "note", words.say("stock-note"));
    }

    private void byArea() {
        if (report.byArea().isEmpty()) {
            return;
        }
        page.element("h2", "", words.say("by-area"));
        areaTable("by-area-day", Row::values);
        areaTable("by-area-since", Row::sinceActivation);
    }

    private void areaTable(String title, Function<Row, Map<String, Long>> valuesOf) {
        page.element("h3", "", words.say(title));
        page.open("table", report.byArea().size() > FIT_ON_A_PAGE ? "data areas" : "data areas together")
                .open("thead")
                .open("tr")
                .head("", words.say("area"));
        report.columns().forEach(column -> page.head(NUMBER + " wrapped", column.label()));
        page.close("tr").close("thead").open("tbody");
        var sum = new HashMap<String, Long>();
        for (var row : report.byArea()) {
            var values = valuesOf.apply(row);
            values.forEach((code, value) -> sum.merge(code, value, Long::sum));
            areaRow("", row.name(), values);
        }
        areaRow("sum", words.say("sum"), sum);
        page.close("tbody").close("table");
    }

    private void areaRow(String style, String name, Map<String, Long> values) {
        page.open("tr", style).cell("", name);
        for (var column : report.columns()) {
            page.cell(NUMBER, PrintWords.number(values.getOrDefault(column.code(), 0L)));
        }
        page.close("tr");
    }

    private void late() {
        page.element("h2", "", words.say("late"));
        if (report.late().isEmpty()) {
            page.element("p", "soft", words.say("none-late"));
            return;
        }
        page.open("table", "data late").open("thead").open("tr");
        page.head("", words.say("late-subject")).head("", words.say("late-what"));
        page.head("", words.say("late-owner")).head("", words.say("late-todo"));
        page.close("tr").close("thead").open("tbody");
        for (var item : report.late()) {
            page.open("tr").cell("", item.subject()).cell("", item.detail());
            page.cell("", item.owner() == null ? "–" : item.owner()).cell("", item.todo());
            page.close("tr");
        }
        page.close("tbody").close("table");
    }

    private void differences() {
        if (report.differences().isEmpty()) {
            return;
        }
        page.element("h2", "", words.say("differences"));
        page.open("table", "data").open("thead").open("tr");
        page.head("", words.say("figure")).head("", words.say("area")).head("", "");
        page.head(NUMBER, words.say("before")).head(NUMBER, words.say("after"));
        page.head(NUMBER, words.say("value-change")).close("tr").close("thead").open("tbody");
        for (var difference : report.differences()) {
            var area = difference.areaName();
            page.open("tr").cell("", difference.label());
            page.cell("", area == null ? report.area().name() : area).cell("soft", difference.spanLabel());
            page.cell(NUMBER, PrintWords.number(difference.before()));
            page.cell(NUMBER + " main", PrintWords.number(difference.after()));
            page.cell(NUMBER, PrintWords.change(difference.after() - difference.before()));
            page.close("tr");
        }
        page.close("tbody").close("table");
    }

    private void signature() {
        var by = report.signedBy();
        var at = report.signedAt();
        var zone = ZoneId.of(report.response().timeZone());
        page.open("table", "signature").open("tr");
        page.open("td")
                .open("div", "line")
                .text(by == null ? "" : by)
                .close("div")
                .close("td");
        page.open("td")
                .open("div", "line")
                .text(at == null ? "" : words.moment(at, zone))
                .close("div")
                .close("td");
        page.close("tr").open("tr");
        page.cell("soft", words.say("signature")).cell("soft", words.say("signature-date"));
        page.close("tr").close("table");
        page.element("p", "hash", words.say("hash", Map.of("hash", report.hash())));
    }
}
