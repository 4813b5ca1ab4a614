package org.lianfang.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTests {

    private static final String TABLE = "姓名,门牌\r\n王小明,5组12号\r\n\r\n\"李,丽\",\"3栋\"\"A\"\"\"\r\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void chinese_csv_is_read_in_every_encoding_that_spreadsheet_programs_write(String encoding) throws IOException {
        assertThat(texts(TABLE.getBytes(Charset.forName(encoding))))
                .containsExactly(List.of("姓名", "门牌"), List.of("王小明", "5组12号"), List.of("李,丽", "3栋\"A\""));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() throws IOException {
        assertThat(texts(("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_8)).getFirst())
                .containsExactly("姓名", "门牌");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", "，"})
    void other_separators_are_noticed(String separator) throws IOException {
        var text = "姓名" + separator + "门牌\n王" + separator + "1号\n";
        assertThat(texts(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("姓名", "门牌"), List.of("王", "1号"));
    }

    @Test
    void excel_dates_and_numbers_come_as_people_see_them() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var workbook = new Workbook(bytes, "test", "1.0");
        var sheet = workbook.newWorksheet("1");
        sheet.value(0, 0, LocalDate.of(2016, 2, 29));
        sheet.style(0, 0).format("yyyy/m/d").set();
        sheet.value(0, 1, 13800138000L);
        sheet.value(0, 2, 110105194912310020d);
        sheet.value(0, 3, "00123");
        workbook.finish();
        var row = rows(bytes.toByteArray()).getFirst();
        assertThat(row.cell(0)).isEqualTo(new SheetCell("2016-02-29", false));
        assertThat(row.cell(1)).isEqualTo(new SheetCell("13800138000", true));
        assertThat(row.cell(2).number()).isTrue();
        assertThat(row.cell(2).text()).hasSize(18);
        assertThat(row.cell(3)).isEqualTo(new SheetCell("00123", false));
    }

    @Test
    void an_archive_that_unpacks_to_gigabytes_is_refused_before_it_fills_the_memory() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> rows(bytes.toByteArray())).hasMessage("people/file-too-large-inside");
    }

    @Test
    void what_is_no_spreadsheet_is_refused_with_its_reason() {
        assertThatThrownBy(() -> rows(new byte[0])).hasMessage("people/file-empty");
        assertThatThrownBy(() -> rows(new byte[] {'P', 'K', 3, 4, 0, 0})).hasMessage("people/file-not-readable");
        assertThatThrownBy(() -> rows(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}))
                .hasMessage("people/file-old-excel");
        assertThatThrownBy(() -> rows("a,".repeat(200).getBytes(StandardCharsets.UTF_8)))
                .hasMessage("people/file-too-many-columns");
        var zip = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    try (var archive = new ZipOutputStream(zip)) {
                        archive.putNextEntry(new ZipEntry("readme.txt"));
                        archive.write('x');
                    }
                    rows(zip.toByteArray());
                })
                .hasMessage("people/file-not-readable");
    }

    private List<List<String>> texts(byte[] content) throws IOException {
        return rows(content).stream()
                .map(row -> row.cells().stream().map(SheetCell::text).toList())
                .toList();
    }

    private List<SheetRow> rows(byte[] content) throws IOException {
        var file = Files.write(directory.resolve("sheet"), content);
        var rows = new ArrayList<SheetRow>();
        SheetFile.read(file, rows::add);
        return rows;
    }
}
