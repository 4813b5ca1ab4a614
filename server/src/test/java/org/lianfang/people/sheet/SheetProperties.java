package org.lianfang.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lianfang.kernel.text.PlainText;

/// Whatever is exported is imported as it was, in either format.
class SheetProperties {

    @Property(tries = 200)
    void what_is_written_is_read_again(@ForAll SheetFormat format, @ForAll("tables") List<List<String>> table)
            throws IOException {
        assertThat(readAgain(format, table)).isEqualTo(table);
    }

    @Property
    void no_written_cell_begins_like_a_formula(@ForAll("texts") String text) {
        assertThat(Formulas.neutralised(text)).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        assertThat(Formulas.restored(Formulas.neutralised(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var row = texts().list().ofSize(3).map(cells -> {
            var whole = new ArrayList<>(cells);
            whole.set(0, "x" + cells.getFirst());
            return List.copyOf(whole);
        });
        return row.list().ofMinSize(1).ofMaxSize(20);
    }

    /// Texts as the register keeps them, formulas and apostrophes among them.
    @Provide
    Arbitrary<String> texts() {
        var beginnings = Arbitraries.of("", "=", "+", "-", "@", "'", "''=", "'x", "\"", ",", ";", "＝");
        var letters =
                Arbitraries.strings().withChars("王小明é𬀩<>&'\"=+-@;,| 0129aZ").ofMaxLength(12);
        return beginnings.flatMap(beginning -> letters.map(rest -> PlainText.clean(beginning + rest)));
    }

    private static List<List<String>> readAgain(SheetFormat format, List<List<String>> table) throws IOException {
        var file = Files.createTempFile("sheet", ".tmp");
        try (var out = Files.newOutputStream(file);
                var sheet = SheetWriter.to(out, format, "note")) {
            for (var row : table) {
                sheet.write(row);
            }
        }
        var read = new ArrayList<List<String>>();
        SheetFile.read(file, row -> {
            var cells = new ArrayList<String>();
            for (var column = 0; column < 3; column++) {
                cells.add(row.cell(column).text());
            }
            read.add(cells);
        });
        Files.delete(file);
        return read;
    }
}
