package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.testing.TestingWorld.newTube;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.people.sheet.SheetFormat;
import org.lianfang.people.sheet.SheetWriter;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Forms that were keyed into a spreadsheet.
@ServerTest
class FormImportTests {

    private static final String HEADER = "表号,行号,管号,日期,时间,姓名,电话,封管时间\n";

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ADesk desk;
    private AForm form;

    @BeforeEach
    void aForm() {
        world = TestingWorld.at(port, "4383");
        desk = ADesk.in(world);
        form = AForm.printedFor(desk);
    }

    @Test
    void good_rows_are_kept_bad_ones_come_back_with_their_reasons_and_the_repaired_file_does_the_rest() {
        var one = newTube();
        var two = newTube();
        var sheet = HEADER
                + row(1, one, "8:05", "王小明", "10012345601", "8:20")
                + row(2, one, "8:06", "李小红", "10012345602", "")
                + row(3, two, "8:30", "张大山", "10012345603", "9:00")
                + row(4, two, "08:31", "赵明", "12", "")
                + row(5, two, "morning", "孙丽", "10012345605", "");

        var answer = ok(upload(world.lead().in("zh-Hans"), sheet));

        assertThat(counts(answer)).isEqualTo("3 0 1 2");
        assertThat(answer.path("errors"))
                .extracting(error ->
                        error.path("row").asInt() + " " + error.path("code").asString())
                .containsExactly("5 testing/phone-not-valid", "6 testing/moment-not-valid");
        assertThat(stateOf(one)).isEqualTo("SEALED 2");
        assertThat(stateOf(two)).isEqualTo("OPEN 1");

        var bad = answer.path("badRows").asString();
        assertThat(bad.lines().toList()).hasSize(3).first().asString().endsWith(",封管时间,原因");
        var repaired = bad.replace(",12,,", ",10012345604,9:00,").replace("morning", "8:32");
        assertThat(counts(ok(upload(world.lead(), repaired)))).isEqualTo("2 0 1 0");
        assertThat(stateOf(two)).isEqualTo("SEALED 3");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var tube = newTube();
        var sheet = HEADER
                + row(1, tube, "8:05", "王小明", "10012345601", "8:20")
                + row(2, tube, "8:06", "李小红", "10012345602", "");
        assertThat(counts(ok(upload(world.lead(), sheet)))).isEqualTo("2 0 1 0");

        assertThat(counts(ok(upload(world.lead(), sheet)))).isEqualTo("0 2 0 0");
        assertThat(desk.classOf("guests")).isEqualTo(2);
    }

    @Test
    void a_workbook_is_read_as_well_with_words_in_english() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.to(out, SheetFormat.XLSX, "")) {
            sheet.write(List.of("form", "line", "tube", "time", "name", "document type", "document number", "single"));
            sheet.write(List.of(
                    form.number(), "1", newTube(), "2020-02-02 08:05", "Ada Byron", "passport", "GB1234567", "yes"));
        }

        var answer = ok(world.lead().upload("/api/testing/forms/import", "forms.xlsx", out.toByteArray(), Map.of()));

        assertThat(counts(answer)).isEqualTo("1 0 0 0");
        var tube = form.seen().path("keyedLines").path(0).path("tubeCode").asString();
        assertThat(ok(world.lead().get("/api/testing/tubes/" + tube))
                        .path("capacity")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void times_are_those_of_the_clocks_there() {
        ok(upload(world.lead(), HEADER + row(1, newTube(), "8:05", "王小明", "10012345601", "")));

        assertThat(form.seen().path("keyedLines").path(0).path("at").asString()).isEqualTo("2020-02-02T00:05:00Z");
    }

    @Test
    void a_preview_says_what_each_column_means_and_writes_nothing() {
        var sheet = "编号,行号,管号,采样时间,姓名\n" + form.number() + ",1," + newTube() + ",2020-02-02 08:05,王小明\n";

        var preview = ok(form.upload(world.lead(), sheet, "/preview"));

        assertThat(preview.path("columns"))
                .extracting(column -> column.path("header").asString() + " "
                        + column.path("field").asString("-"))
                .containsExactly("编号 -", "行号 LINE", "管号 TUBE", "采样时间 TIME", "姓名 NAME");
        assertThat(preview.path("items").path(0).path("problem").asString("")).isNotEmpty();
        var mapped = ok(form.upload(world.lead(), sheet, "/preview?columns=FORM,LINE,TUBE,TIME,NAME"));
        assertThat(mapped.path("items").path(0).has("problem")).isFalse();
        assertThat(mapped.path("rows").asInt()).isEqualTo(1);
        assertThat(form.seen().path("keyedLines")).isEmpty();
        assertThat(ok(form.upload(world.lead(), sheet, "?columns=FORM,LINE,TUBE,TIME,NAME"))
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_sheet_without_the_columns_is_refused_and_so_is_whoever_takes_no_samples() {
        assertThat(upload(world.lead(), "a,b\n1,2\n").code()).isEqualTo("testing/form-columns-missing");
        var lab = Api.asHolderOf(port, "LAB", world.places().prefecture());
        assertThat(upload(lab, HEADER).status()).isEqualTo(403);
    }

    private String row(int line, String tube, String time, String name, String phone, String sealed) {
        return form.number() + "," + line + "," + tube + ",2020-02-02," + time + "," + name + "," + phone + "," + sealed
                + "\n";
    }

    private Api.Answer upload(Api api, String sheet) {
        return api.upload("/api/testing/forms/import", "forms.csv", sheet.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static String counts(JsonNode answer) {
        return answer.path("accepted").asInt() + " " + answer.path("duplicate").asInt() + " "
                + answer.path("sealed").asInt() + " " + answer.path("refused").asInt();
    }

    private String stateOf(String tube) {
        var seen = ok(world.lead().get("/api/testing/tubes/" + tube));
        return seen.path("state").asString() + " " + seen.path("members").asInt();
    }
}
