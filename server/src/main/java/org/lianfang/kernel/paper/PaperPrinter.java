package org.lianfang.kernel.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Puts pages of our own on paper, as PDF. Both fonts are shipped with the program and embedded, as far as they are
/// used,
/// so that paper looks the same everywhere: Noto Sans for Latin letters and figures, Droid Sans Fallback for Chinese.
@Component
public class PaperPrinter {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final byte[] latin = read("/fonts/NotoSans-Regular.ttf");
    private final byte[] latinBold = read("/fonts/NotoSans-Bold.ttf");
    private final byte[] han = read("/fonts/DroidSansFallbackFull.ttf");

    /// @param name of the file
    public ResponseEntity<byte[]> file(String name, String markup) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(print(markup));
    }

    /// @param markup XHTML with its styles
    public byte[] print(String markup) {
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

    /// @param resource as the program has it, such as `/passes/paper.html`
    public static String page(String resource) {
        return new String(read(resource), StandardCharsets.UTF_8);
    }

    /// Only what would end a text; a page of our own knows no names of characters.
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static byte[] read(String resource) {
        try (var stream = PaperPrinter.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException notShipped) {
            throw new UncheckedIOException(notShipped);
        }
    }
}
