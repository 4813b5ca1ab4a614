package org.lianfang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class ImportsOverHttpTests {

    private static final String VILLAGE = "430802002207000000";
    private static final String NEXT_VILLAGE = "430802002208000000";
    private static final String TOWNSHIP = "430802002000000000";

    @LocalServerPort
    int port;

    private Api lead = Api.at(0);
    private Api protector = Api.at(0);

    @BeforeEach
    void people() throws IOException {
        TestTerritory.load(port);
        lead = Api.asHolderOf(port, "DUTY_LEAD", TOWNSHIP);
        protector = Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", TOWNSHIP);
    }

    @Test
    void good_rows_are_kept_and_bad_rows_come_back_with_their_reasons_are_repaired_and_imported() {
        var csv = """
                姓名,性别,出生年月日,身份证,联系电话,地址,备注
                甲一,男,1949/12/31,990100194912310021,13800001111,导入1组1号,=1+1
                乙二,女,2021-02-29,,,导入1组2号,
                丙三,男,,990100194912310031,,导入1组3号,
                丁四,,,4.40524E+17,,导入1组4号,
                ,,,,,导入1组5号,
                """;
        var id = uploaded("a.csv", csv.getBytes(Charset.forName("GB18030")));
        var preview = lead.get("/api/imports/" + id + "/preview").body().path("items");
        assertThat(preview.size()).isEqualTo(5);
        assertThat(preview.get(0).path("values").path("name").asString()).isEqualTo("甲一");
        assertThat(preview.get(1).path("problems").get(0).path("column").asString())
                .isEqualTo("birthDate");

        var state = run(id);
        assertThat(state.path("good").asInt()).isEqualTo(1);
        assertThat(state.path("bad").asInt()).isEqualTo(4);
        assertThat(state.path("errors"))
                .extracting(error ->
                        error.path("row").asInt() + " " + error.path("column").asString() + " "
                                + error.path("code").asString())
                .containsExactlyInAnyOrder(
                        "3 出生年月日 people/date-not-valid",
                        "4 身份证 people/id-check-character",
                        "5 身份证 people/cell-lost-digits",
                        "6 姓名 kernel/field-missing");

        var bad = text(lead.get("/api/imports/" + id + "/bad-rows?format=csv"));
        assertThat(bad.lines()).hasSize(5);
        assertThat(bad.lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).endsWith("备注,Reason"));
        assertThat(bad).contains("乙二").contains("This is not a date");
        var repaired = bad.replace("2021-02-29", "2016-02-29")
                .replace("990100194912310031", "")
                .replace("4.40524E+17", "990100188001010019")
                .replace(",,,,,导入1组5号", "戊五,,,,,导入1组5号");
        var again = run(uploaded("b.csv", repaired.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.path("good").asInt()).as(again.toString()).isEqualTo(4);

        var third = run(uploaded("a.csv", csv.getBytes(Charset.forName("GB18030"))));
        assertThat(third.path("good").asInt()).isZero();
        assertThat(third.path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void excel_numbers_that_lost_their_digits_are_told_and_dates_are_understood() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var workbook = new Workbook(bytes, "test", "1.0");
        var sheet = workbook.newWorksheet("居民");
        var headers = List.of("姓名", "证件号码", "出生日期", "手机", "住址");
        for (var column = 0; column < headers.size(); column++) {
            sheet.value(0, column, headers.get(column));
        }
        sheet.value(1, 0, "数字人");
        sheet.value(1, 1, 110105194912310020d);
        sheet.value(1, 4, "导入2组1号");
        sheet.value(2, 0, "日期人");
        sheet.value(2, 2, 42_429);
        sheet.style(2, 2).format("yyyy-mm-dd").set();
        sheet.value(2, 3, 13911112222L);
        sheet.value(2, 4, "导入2组2号");
        workbook.finish();
        var state = run(uploaded("a.xlsx", bytes.toByteArray()));
        assertThat(state.path("good").asInt()).as(state.toString()).isEqualTo(1);
        assertThat(state.path("errors").get(0).path("code").asString()).isEqualTo("people/cell-lost-digits");
        var found = find("日期人").get(0);
        assertThat(found.path("age").asInt()).isEqualTo(3);
        assertThat(found.path("phoneMasked").asString()).isEqualTo("139****2222");
    }

    @Test
    void what_is_exported_imports_again_as_unchanged_and_into_an_empty_place_as_it_was() {
        lead.post(
                "/api/residents",
                Map.of(
                        "name",
                        "=HYPERLINK(\"x\")",
                        "areaKey",
                        NEXT_VILLAGE,
                        "door",
                        "+3栋-2",
                        "phone",
                        "13700007777",
                        "careNeeds",
                        List.of(Map.of("kind", "DIALYSIS", "until", "2020-12-31"))));
        for (var format : List.of("csv", "xlsx")) {
            for (var language : List.of("zh-Hans", "zh-Hant", "en")) {
                var file = protector
                        .in(language)
                        .post(
                                "/api/exports/residents",
                                Map.of("areaKey", NEXT_VILLAGE, "purpose", "CORRECT_RECORD", "format", format));
                assertThat(file.status()).isEqualTo(200);
                if (format.equals("csv")) {
                    assertThat(text(file)).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK");
                }
                var state = run(uploaded("x." + format, file.response().body()));
                assertThat(state.path("bad").asInt()).as(state.toString()).isZero();
                assertThat(state.path("unchanged").asInt()).isEqualTo(1);
            }
        }
        assertThat(find("+3栋-2").get(0).path("name").asString()).isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    void nobody_imports_or_exports_without_the_right_or_outside_the_area() {
        var outside = lead.upload(
                "/api/imports/residents",
                "a.csv",
                "姓名\n甲".getBytes(StandardCharsets.UTF_8),
                Map.of("areaKey", "430821000000000000"));
        assertThat(outside.code()).isEqualTo("kernel/outside-your-area");
        var export = Map.of("areaKey", VILLAGE, "purpose", "CORRECT_RECORD", "format", "csv");
        assertThat(lead.post("/api/exports/residents", export).code()).isEqualTo("kernel/right-missing");
        var worker = Api.asHolderOf(port, "GRID_WORKER", VILLAGE);
        assertThat(worker.upload("/api/imports/residents", "a.csv", new byte[] {1}, Map.of("areaKey", VILLAGE))
                        .code())
                .isEqualTo("kernel/right-missing");
        var id = uploaded("a.csv", "姓名,门牌\n甲,1号".getBytes(StandardCharsets.UTF_8));
        var stranger = Api.asHolderOf(port, "DUTY_LEAD", "430802003000000000");
        assertThat(stranger.get("/api/imports/" + id).code()).isEqualTo("people/unknown-import");
    }

    @Test
    void a_row_of_another_area_and_a_mapping_by_hand() {
        var csv = "谁,哪里,代码\n映射人,导入3组1号,\n外人,导入3组2号,430802003000\n";
        var id = uploaded("a.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(lead.post("/api/imports/" + id + "/run", Map.of()).code()).isEqualTo("people/column-missing");
        assertThat(lead.put("/api/imports/" + id + "/mapping", Map.of("mapping", Map.of("谁", "name", "哪里", "name")))
                        .code())
                .isEqualTo("people/column-taken-twice");
        lead.put(
                "/api/imports/" + id + "/mapping",
                Map.of("mapping", Map.of("谁", "name", "哪里", "door", "代码", "areaKey")));
        var state = run(id);
        assertThat(state.path("good").asInt()).as(state.toString()).isEqualTo(1);
        assertThat(state.path("bad").asInt()).isEqualTo(1);
        assertThat(lead.post("/api/imports/" + id + "/run", Map.of()).code()).isEqualTo("people/import-under-way");
    }

    private String uploaded(String name, byte[] content) {
        var answer = lead.upload(
                "/api/imports/residents",
                name,
                content,
                Map.of("areaKey", name.startsWith("x.") ? NEXT_VILLAGE : VILLAGE));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private JsonNode run(String id) {
        assertThat(lead.post("/api/imports/" + id + "/run", Map.of()).status()).isEqualTo(202);
        JsonNode state;
        do {
            state = lead.get("/api/imports/" + id).body();
        } while (state.path("state").asString().equals("RUNNING"));
        assertThat(state.path("state").asString()).isEqualTo("DONE");
        return state;
    }

    private JsonNode find(String typed) {
        return lead.post("/api/residents/search", Map.of("q", typed)).body().path("items");
    }

    private static String text(Api.Answer answer) {
        return new String(answer.response().body(), StandardCharsets.UTF_8);
    }
}
