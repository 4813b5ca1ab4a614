package org.lianfang.command.web;

/// Writes well-formed markup; every text and attribute is escaped.
final class Markup {

    private final StringBuilder written = new StringBuilder();

    Markup open(String tag) {
        written.append('<').append(tag).append('>');
        return this;
    }

    /// @param style CSS classes
    Markup open(String tag, String style) {
        written.append('<')
                .append(tag)
                .append(" class=\"")
                .append(escaped(style))
                .append("\">");
        return this;
    }

    Markup close(String tag) {
        written.append("</").append(tag).append('>');
        return this;
    }

    Markup text(String text) {
        written.append(escaped(text));
        return this;
    }

    Markup element(String tag, String style, String text) {
        return open(tag, style).text(text).close(tag);
    }

    Markup cell(String style, String text) {
        return element("td", style, text);
    }

    Markup head(String style, String text) {
        return element("th", style, text);
    }

    /// A cell over several columns.
    Markup wide(int columns, String style, String text) {
        written.append("<td colspan=\"").append(columns).append("\" class=\"");
        written.append(escaped(style)).append("\">").append(escaped(text)).append("</td>");
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
    }

    /// Without characters that markup may not hold.
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (point >= ' ' && point != 0xFFFE && point != 0xFFFF) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
