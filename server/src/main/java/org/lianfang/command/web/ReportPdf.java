package org.lianfang.command.web;

import java.util.Map;
import org.lianfang.kernel.paper.PaperPrinter;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.stereotype.Component;

/// Prints a report as PDF.
@Component
class ReportPdf {

    private final Texts texts;
    private final PaperPrinter printer;
    private final String style = PaperPrinter.page("/reports/daily.css");

    ReportPdf(Texts texts, PaperPrinter printer) {
        this.texts = texts;
        this.printer = printer;
    }

    byte[] print(ReportView report, Language language) {
        var words = new PrintWords(texts, language);
        return printer.print(ReportMarkup.of(report, words, styleFor(report, words)));
    }

    private String styleFor(ReportView report, PrintWords words) {
        var footer = report.title() + " · " + report.day()
                + (report.signedAt() == null
                        ? " · " + words.say("draft")
                        : " · " + words.say("version", Map.of("version", report.version())));
        var pages = quoted(words.say("page"))
                .replace("{pages}", "\" counter(pages) \"")
                .replace("{page}", "\" counter(page) \"");
        return style.replace("\"{footer}\"", quoted(footer)).replace("{pages}", pages);
    }

    /// A CSS string; whatever could end it or the style sheet is written as an escape.
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\' || point == '<' || point == '>' || point == '&' || point < ' ') {
                quoted.append('\\').append(Integer.toHexString(point)).append(' ');
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
