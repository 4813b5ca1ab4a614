package org.lianfang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Files that somebody made to do harm, or that a program has mangled.
@ServerTest
class UnkindSheetsTests {

    private static final String VILLAGE = "430802002206000000";

    @LocalServerPort
    int port;

    @Value("${lianfang.data}")
    Path data;

    @TempDir
    Path directory;

    private Api lead = Api.at(0);

    @BeforeEach
    void people() throws IOException {
        TestTerritory.load(port);
        lead = Api.asHolderOf(port, "DUTY_LEAD", VILLAGE);
    }

    @Test
    void a_workbook_of_our_own_making_is_read() {
        var answer = upload("a.xlsx", Books.withRows(Books.row(1, "姓名", "门牌") + Books.row(2, "甲", "1号")));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.body().path("rows").asInt()).isEqualTo(1);
    }

    @Test
    void external_entities_are_neither_opened_nor_asked_for() throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "the-secret-of-the-server");
        var doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
        var attacks = List.of(
                Map.of(Books.SHEET, Books.sheet(doctype, Books.row(1, "姓名", "&e;") + Books.row(2, "甲", "&e;"))),
                Map.of(
                        Books.STRINGS,
                        Books.strings(doctype, "<si><t>&e;</t></si>"),
                        Books.SHEET,
                        Books.sheet("", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>" + Books.row(2, "甲"))));
        for (var attack : attacks) {
            var answer = upload("a.xlsx", Books.zipped(attack));
            var preview = lead.get("/api/imports/" + answer.body().path("id").asString("x") + "/preview");
            assertThat(answer.status()).as(answer.body().toString()).isIn(201, 400);
            assertThat(answer.body() + " " + preview.body()).doesNotContain("the-secret");
        }
    }

    @Test
    @Timeout(60)
    void entities_that_grow_into_billions_are_refused() {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (var level = 1; level <= 30; level++) {
            laughs.append("<!ENTITY l")
                    .append(level)
                    .append(" \"&l")
                    .append(level - 1)
                    .append(";&l")
                    .append(level - 1)
                    .append(";\">");
        }
        var answer = upload(
                "a.xlsx", Books.zipped(Map.of(Books.SHEET, Books.sheet(laughs + "]>", Books.row(1, "姓名", "&l30;")))));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("people/file-not-readable");
    }

    @Test
    @Timeout(60)
    void cells_and_rows_at_impossible_places_take_no_memory() {
        for (var place : List.of("ZZZZZZ1", "XFE1", "A99999999999", "1A", "", "AAAAAAAAAAAAAAAAAAAA1", "漢1")) {
            var cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"" + place
                    + "\"><v>1</v></c></row>";
            refusedOrTaken(Books.withRows(cell), place);
        }
        for (var number : List.of("99999999999", "-1", "x", "")) {
            refusedOrTaken(Books.withRows("<row r=\"" + number + "\"><c r=\"A1\"><v>1</v></c></row>"), number);
        }
        for (var value : List.of("1e400", "NaN", "1e999999999", "-1e-999999999", "x", "9".repeat(100_000))) {
            refusedOrTaken(
                    Books.withRows(Books.row(1, "姓名", "出生日期") + "<row r=\"2\"><c r=\"A2\"><v>" + value
                            + "</v></c><c r=\"B2\"><v>" + value + "</v></c></row>"),
                    value);
        }
        for (var index : List.of("5", "-1", "x", "99999999999")) {
            refusedOrTaken(
                    Books.withRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + index + "</v></c></row>"),
                    "string " + index);
        }
    }

    @Test
    void a_workbook_with_parts_missing_or_broken_is_refused() {
        for (var part : List.of(
                "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", Books.SHEET)) {
            for (var content : List.of("", "<", "<x/>", "not xml", "<?xml version=\"9.9\"?><x/>")) {
                refusedOrTaken(Books.zipped(Map.of(part, content)), part + " " + content);
            }
        }
        refusedOrTaken(
                Books.zipped(Map.of("../../../../tmp/lianfang-was-here", "x", "xl/media/..\\..\\y", "x")), "paths");
        assertThat(Path.of("/tmp/lianfang-was-here")).doesNotExist();
    }

    @Test
    void the_name_of_a_file_is_never_a_path() throws IOException {
        for (var name : List.of(
                "../../../escaped.csv", "/tmp/escaped.csv", "..\\\\escaped.csv", "a\\\";b=\\\".csv", "%00.csv")) {
            var answer = upload(name, "姓名,门牌\n甲,1号\n".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(name + answer.body()).isIn(201, 400);
        }
        try (var files = Files.list(data.resolve("imports"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("[0-9a-f-]{36}\\.upload"));
        }
        for (var around : List.of(data, data.resolveSibling("."))) {
            try (var files = Files.list(around)) {
                assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("escaped"));
            }
        }
    }

    @Test
    void csv_with_nul_bytes_odd_lines_and_half_characters_is_taken_row_by_row() {
        var csv = "姓名,门牌,备注\n甲\u0000子,1号,x\n\u0000\u0000,\u0000,\u0000\n乙,2号,\"没有结尾\n丙,3号"
                .getBytes(StandardCharsets.UTF_8);
        var broken = java.util.Arrays.copyOf(csv, csv.length + 2);
        broken[csv.length] = (byte) 0xf0;
        broken[csv.length + 1] = (byte) 0x9f;
        for (var content : List.of(csv, broken, new byte[1_000], new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            var answer = upload("a.csv", content);
            assertThat(answer.status()).as(answer.body().toString()).isIn(201, 400);
            if (answer.status() == 201) {
                var id = answer.body().path("id").asString();
                assertThat(lead.get("/api/imports/" + id + "/preview").status()).isEqualTo(200);
                assertThat(lead.post("/api/imports/" + id + "/run", Map.of()).status())
                        .isIn(202, 400);
                assertThat(ended(id)).isIn("DONE", "FAILED", "UPLOADED");
                assertThat(lead.get("/api/imports/" + id + "/bad-rows?format=csv")
                                .status())
                        .isEqualTo(200);
            }
        }
        assertThat(lead.get("/api/residents?area=" + VILLAGE)
                        .body()
                        .path("items")
                        .findValuesAsString("name"))
                .contains("甲子");
    }

    @Test
    void a_file_of_headers_only_and_one_of_ten_thousand_columns_say_what_they_are() {
        var headers = upload("a.csv", "姓名,门牌\n".getBytes(StandardCharsets.UTF_8));
        assertThat(headers.status()).isEqualTo(201);
        assertThat(headers.body().path("rows").asInt()).isZero();
        var wide = String.join(
                ",", IntStream.range(0, 10_000).mapToObj(number -> "列" + number).toList());
        var answer = upload("a.csv", (wide + "\n1,2,3\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("people/file-too-many-columns");
        for (var nothing : List.of("", "\n\n\n", " ", ",,,\n,,,\n", "\ufeff")) {
            assertThat(upload("a.csv", nothing.getBytes(StandardCharsets.UTF_8)).code())
                    .as("'" + nothing + "'")
                    .isEqualTo("people/file-empty");
        }
    }

    @Test
    void of_two_columns_of_the_same_name_the_first_is_taken_and_both_are_shown() {
        var answer = upload("a.csv", "姓名,姓名,门牌,门牌\n先,后,7号,8号\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body().path("columns").findValuesAsString("mappedTo")).containsExactly("name", "door");
        assertThat(answer.body().path("columns").size()).isEqualTo(4);
        var id = answer.body().path("id").asString();
        lead.post("/api/imports/" + id + "/run", Map.of());
        assertThat(ended(id)).isEqualTo("DONE");
        var found = lead.post("/api/residents/search", Map.of("q", "7号")).body().path("items");
        assertThat(found.findValuesAsString("name")).contains("先").doesNotContain("后");
    }

    @Test
    void a_file_that_is_something_else_is_refused_with_its_reason() {
        assertThat(upload("a.xlsx", "%PDF-1.7\n%\u00e2\n1 0 obj<<>>".getBytes(StandardCharsets.ISO_8859_1))
                        .status())
                .isIn(201, 400);
        assertThat(upload("a.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0})
                        .code())
                .isEqualTo("people/file-old-excel");
        assertThat(lead.post("/api/imports/residents", Map.of("file", "x")).status())
                .isIn(400, 415);
        assertThat(lead.send("POST", "/api/imports/residents", new byte[] {1}, "multipart/form-data; boundary=x")
                        .status())
                .isBetween(400, 499);
    }

    private void refusedOrTaken(byte[] content, String what) {
        var answer = upload("a.xlsx", content);
        assertThat(answer.status()).as(what + " " + answer.body()).isIn(201, 400, 413);
        if (answer.status() == 201) {
            var preview = lead.get("/api/imports/" + answer.body().path("id").asString() + "/preview");
            assertThat(preview.status()).as(what + " " + preview.body()).isEqualTo(200);
        }
    }

    private Api.Answer upload(String name, byte[] content) {
        return lead.upload("/api/imports/residents", name, content, Map.of("areaKey", VILLAGE));
    }

    private String ended(String id) {
        Eventually.holds(() -> !Set.of("", "RUNNING").contains(stateOf(id)));
        return stateOf(id);
    }

    private String stateOf(String id) {
        return lead.get("/api/imports/" + id).body().path("state").asString();
    }
}
