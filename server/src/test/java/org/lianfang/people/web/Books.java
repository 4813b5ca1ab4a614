package org.lianfang.people.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks as no spreadsheet program writes them: the parts of an xlsx file, any of which a test may replace.
final class Books {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Books() {}

    /// @param rows what stands between `<sheetData>` and its end
    static byte[] withRows(String rows) {
        return zipped(Map.of(SHEET, sheet("", rows)));
    }

    static String sheet(String prolog, String rows) {
        return prolog + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String strings(String prolog, String items) {
        return prolog + "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>";
    }

    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var column = 0; column < cells.length; column++) {
            row.append("<c r=\"")
                    .append((char) ('A' + column))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[column])
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /// A whole workbook with some of its parts replaced.
    static byte[] zipped(Map<String, String> parts) {
        return zipped(parts, Deflater.DEFAULT_COMPRESSION);
    }

    /// The same, not compressed.
    static byte[] stored(Map<String, String> parts) {
        return zipped(parts, Deflater.NO_COMPRESSION);
    }

    private static byte[] zipped(Map<String, String> parts, int level) {
        var all = new LinkedHashMap<String, String>();
        all.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                </Types>
                """);
        all.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
        all.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"/>");
        all.put(STRINGS, strings("", ""));
        all.put(SHEET, sheet("", ""));
        all.putAll(parts);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String relations(String kind, String target) {
        return "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r0\" Type=\"" + OFFICE + "/" + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
