package org.lianfang.command.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.stereotype.Component;

/// Prints a report as PDF. Both fonts are shipped with the program and embedded, as far as they are used, so that it
/// looks the same everywhere: Noto Sans for Latin letters and figures, Droid Sans Fallback for Chinese.
@Component
class ReportPdf {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final Texts texts;
    private final String style;
    private final byte[] latin;
    private final byte[] latinBold;
    private final byte[] han;

    ReportPdf(Texts texts) {
        this.texts = texts;
        this.style = new String(read("/reports/daily.css"), StandardCharsets.UTF_8);
        this.latin = read("/fonts/NotoSans-Regular.ttf");
        this.latinBold = read("/fonts/NotoSans-Bold.ttf");
        this.han = read("/fonts/DroidSansFallbackFull.ttf");
    }

    byte[] print(ReportView report, Language language) {
        var words = new PrintWords(texts, language);
        var markup = ReportMarkup.of(report, words, styleFor(report, words));
        var printed = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(latin), "Latin", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(latinBold), "Latin", BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(han), "Han", NORMAL, FontStyle.NORMAL, true);
        builder.withHtmlContent(markup, null);
        builder.withProducer("Lianfang");
        builder.toStream(printed);
        try {
            builder.run();
        } catch (IOException notPrinted) {
            throw new UncheckedIOException(notPrinted);
        }
        return printed.toByteArray();
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

    private static byte[] read(String resource) {
        try (var stream = ReportPdf.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException notShipped) {
            throw new UncheckedIOException(notShipped);
        }
    }
}
