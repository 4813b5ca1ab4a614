package org.lianfang.people.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Refuses workbooks whose parts would take more memory or time than a spreadsheet has a right to: the reader behind
/// believes a cell that says it stands in column twenty million, and a number of a million digits.
final class XlsxGuard {

    private static final Pattern PLACE = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
    private static final int MOST_CELLS = 16_384;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_ROW = 1 << 20;
    /// What the strings of a workbook take once they are in memory: two bytes a character and an object each.
    private static final long LARGEST_STRINGS = 96L << 20;

    private static final int BYTES_OF_AN_OBJECT = 56;
    private static final int MOST_ELEMENTS_OF_SMALL_PARTS = 200_000;

    private final XMLStreamReader xml;

    private XlsxGuard(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal a [SheetProblem]
    static void check(ZipFile zip) throws IOException {
        for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
            var entry = entries.next();
            if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                try (var in = zip.getInputStream(entry)) {
                    check(in);
                } catch (XMLStreamException | IllegalArgumentException broken) {
                    throw SheetProblem.FILE_NOT_READABLE.with("row", 1);
                }
            }
        }
    }

    private static void check(InputStream part) throws XMLStreamException {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(part);
        while (xml.hasNext()) {
            switch (xml.next()) {
                // No spreadsheet program writes one; entities that name files or grow without end come by it.
                case XMLStreamConstants.DTD -> throw SheetProblem.FILE_NOT_READABLE.with("row", 1);
                case XMLStreamConstants.START_ELEMENT -> {
                    new XlsxGuard(xml).checkPart(xml.getLocalName());
                    return;
                }
                default -> {}
            }
        }
    }

    private void checkPart(String root) throws XMLStreamException {
        switch (root) {
            case "worksheet" -> checkSheet();
            case "sst" -> checkStrings();
            case "workbook", "styleSheet", "Relationships", "Types" -> checkSmall();
            default -> {} // never read
        }
    }

    private void checkSheet() throws XMLStreamException {
        var cells = 0;
        var characters = 0L;
        var ofNumber = 0;
        var isNumber = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "row" -> {
                            requirePlace(ROW);
                            cells = 0;
                            characters = 0;
                        }
                        case "c" -> {
                            requirePlace(PLACE);
                            isNumber = isNumber(xml.getAttributeValue(null, "t"));
                            ofNumber = 0;
                            requireAtMost(++cells, MOST_CELLS);
                        }
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    characters += xml.getTextLength();
                    ofNumber += xml.getTextLength();
                    requireAtMost(characters, LONGEST_ROW);
                    requireAtMost(isNumber ? ofNumber : 0, LONGEST_NUMBER);
                }
                case XMLStreamConstants.END_ELEMENT ->
                    isNumber = isNumber && !xml.getLocalName().equals("c");
                default -> {}
            }
        }
    }

    private void checkStrings() throws XMLStreamException {
        var bytes = 0L;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> bytes += BYTES_OF_AN_OBJECT;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> bytes += 2L * xml.getTextLength();
                default -> {}
            }
            requireAtMost(bytes, LARGEST_STRINGS);
        }
    }

    private void checkSmall() throws XMLStreamException {
        var elements = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                requireAtMost(++elements, MOST_ELEMENTS_OF_SMALL_PARTS);
            }
        }
    }

    private void requirePlace(Pattern shape) {
        var place = xml.getAttributeValue(null, "r");
        if (place != null && !shape.matcher(place).matches()) {
            throw SheetProblem.FILE_NOT_READABLE.with("row", 1);
        }
    }

    private static boolean isNumber(@Nullable String type) {
        return type == null || type.equals("n");
    }

    private static void requireAtMost(long number, long limit) {
        if (number > limit) {
            throw SheetProblem.FILE_TOO_LARGE_INSIDE.with();
        }
    }
}
