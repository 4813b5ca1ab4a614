package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lianfang.gates.GateWorld.ok;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Two real lists, and one with everything that such lists do wrong. What they must give was computed from the files
/// by another program.
@ServerTest
@Import(MovableClock.class)
class LineListImportTests {

    private static final Path FOLDER = Path.of("src/test/resources/line-lists");
    private static final String DIRTY = """
            case_id,gender,age,symptom_onset,confirm_date,Infection_source,start_source,end_source,notes
            D1,F,59,2020-02-01,2020-02-05,Wuhan,,,first
            D2,M,50s,31/01/2020,2020-02-04,D1,,,
            "D3,M,46,3/2/2020,2020-02-06,""D1 (family), at home"",,,whole"
            D1,F,60,2020-02-01,2020-02-05,,,,again
            D4,F,30,9/2/2020,2020-02-08,D9,,,
            D5,M,31,2020年2月3日,2020-02-07,D1 and D2,,,
            D6,F,8,2009-02-20,2020-02-10,D6,,,
            """;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    private CaseWorld world;

    @BeforeEach
    void later() {
        hands.set("2020-03-01T02:00:00Z");
        world = CaseWorld.at(port, "4403");
    }

    @Test
    void the_cluster_of_tianjin_comes_in_with_its_chains_and_its_days_stand_beside_the_published_ones() {
        var imported = ok(upload("tianjin", "Tianjin135cases_revised.csv"));
        assertThat(imported.path("added").asInt()).isEqualTo(135);
        assertThat(imported.path("refused").asInt()).isZero();
        assertThat(codes(imported, "cases/several-infectors")).hasSize(21);

        var whole = ok(world.investigator()
                .get("/api/line-lists/" + imported.path("id").asString()));
        var intervals = whole.path("intervals");
        assertThat(intervals.path("serial").path("used").asInt()).isEqualTo(39);
        assertThat(intervals.path("serial").path("mean").asDouble()).isCloseTo(4.461538461538462, within(1e-12));
        assertThat(intervals.path("serial").path("deviation").asDouble()).isCloseTo(4.794987261089241, within(1e-12));
        assertThat(intervals.path("severalInfectors").asInt()).isEqualTo(21);
        assertThat(intervals.path("onsetUnknown").asInt()).isEqualTo(6);
        assertThat(intervals.path("middle").path("used").asInt()).isEqualTo(47);
        assertThat(intervals.path("middle").path("mean").asDouble()).isCloseTo(7.914893617021277, within(1e-12));
        assertThat(intervals.path("exposureOpen").asInt()).isEqualTo(86);
        assertThat(intervals.path("exposureAfterOnset").asInt()).isEqualTo(2);
        assertThat(whole.path("published").path(0).path("serialDays").asDouble())
                .isEqualTo(4.31);
        assertThat(whole.path("published").path(1).path("incubationDays").asDouble())
                .isEqualTo(4.91);

        var cases = TestingWorld.all(
                world.investigator(),
                "/api/cases?limit=200&area=" + world.east() + "&list="
                        + imported.path("id").asString());
        assertThat(cases).hasSize(135);
        var eleven = cases.stream()
                .filter(one -> one.path("number").asString().equals("TJ11"))
                .findFirst()
                .orElseThrow();
        assertThat(world.whole(eleven.path("id").asString())
                        .path("infectors")
                        .path(0)
                        .path("number")
                        .asString())
                .isEqualTo("TJ6");
    }

    @Test
    void the_clusters_of_singapore_have_pairs_without_direction_and_one_that_names_itself() {
        var imported = ok(upload("singapore", "COVID-19_Singapore_data_revised.csv"));
        assertThat(imported.path("added").asInt()).isEqualTo(93);
        assertThat(codes(imported, "cases/infected-by-itself")).hasSize(1);
        var intervals = ok(world.investigator()
                        .get("/api/line-lists/" + imported.path("id").asString()))
                .path("intervals");
        assertThat(intervals.path("serial").path("used").asInt()).isEqualTo(23);
        assertThat(intervals.path("serial").path("mean").asDouble()).isCloseTo(5.260869565217392, within(1e-12));
        assertThat(intervals.path("severalInfectors").asInt()).isEqualTo(13);
        assertThat(intervals.path("shortest").path("mean").asDouble()).isCloseTo(1.7108433734939759, within(1e-12));
        assertThat(intervals.path("longest").path("mean").asDouble()).isCloseTo(13.819277108433734, within(1e-12));
    }

    @Test
    void days_that_a_spreadsheet_has_spoiled_are_told_each_with_its_row() {
        var imported = ok(upload("spoiled", "COVID-19_Singapore_eg_update_edges.csv"));
        assertThat(imported.path("added").asInt()).isEqualTo(93);
        assertThat(codes(imported, "cases/date-not-plausible"))
                .isNotEmpty()
                .allSatisfy(
                        trouble -> assertThat(trouble.path("detail").asString()).contains("Perhaps 2020-"));
    }

    @Test
    void the_same_list_again_changes_nothing_and_another_day_changes_one() {
        var file = read("Tianjin135casesFeb22.csv");
        assertThat(ok(upload("twice", file)).path("added").asInt()).isEqualTo(135);
        var again = ok(upload("twice", file));
        assertThat(List.of(
                        again.path("added").asInt(),
                        again.path("changed").asInt(),
                        again.path("unchanged").asInt()))
                .containsExactly(0, 0, 135);
        var text = new String(file, StandardCharsets.UTF_8).replace("TJ1,F,59,14/01/2020", "TJ1,F,59,13/01/2020");
        var changed = ok(upload("twice", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(changed.path("changed").asInt()).isEqualTo(1);
        assertThat(changed.path("links").asInt()).isEqualTo(again.path("links").asInt());
    }

    @Test
    void each_trouble_of_a_dirty_list_is_told_with_its_row_and_the_rest_goes_in() {
        var preview =
                ok(send("preview", "", DIRTY.getBytes(StandardCharsets.UTF_8), world.investigator(), world.east()));
        assertThat(preview.path("cases").asInt()).isEqualTo(6);
        var imported = ok(upload("dirty", DIRTY.getBytes(StandardCharsets.UTF_8)));
        assertThat(imported.path("added").asInt()).isEqualTo(6);
        assertThat(imported.path("refused").asInt()).isEqualTo(1);
        assertThat(imported.path("links").asInt()).as("D2, D3, and D5 twice").isEqualTo(4);
        assertThat(imported.path("troubles")
                        .valueStream()
                        .map(one ->
                                one.path("row").asInt() + " " + one.path("code").asString()))
                .containsExactly(
                        "3 cases/age-not-exact",
                        "4 cases/row-quoted-whole",
                        "5 cases/number-twice",
                        "6 cases/onset-after-confirmation",
                        "6 cases/unknown-infector",
                        "7 cases/several-infectors",
                        "8 cases/date-not-plausible",
                        "8 cases/infected-by-itself");
    }

    @Test
    void columns_may_be_chosen_and_a_list_without_a_number_is_refused() throws IOException {
        var unnamed = "who,ill\nX1,2020-02-01\n".getBytes(StandardCharsets.UTF_8);
        assertThat(upload("unnamed", unnamed).code()).isEqualTo("cases/columns-missing");
        var mapped = send(
                "import",
                "&name=unnamed&mapping=NUMBER:0&mapping=ONSET:1",
                unnamed,
                world.investigator(),
                world.east());
        assertThat(ok(mapped).path("added").asInt()).isEqualTo(1);
        assertThat(send("import", "&name=u&mapping=NUMBER:9", unnamed, world.investigator(), world.east())
                        .code())
                .isEqualTo("cases/mapping-not-valid");
        assertThat(ok(upload("workbook", workbook())).path("added").asInt()).isEqualTo(1);
    }

    @Test
    void nobody_imports_into_another_area_or_sees_its_lists() {
        var west = world.testing().places().west();
        var elsewhere = Api.asHolderOf(port, "INVESTIGATOR", west);
        var file = DIRTY.getBytes(StandardCharsets.UTF_8);
        assertThat(send("import", "&name=foreign", file, elsewhere, world.east())
                        .status())
                .isEqualTo(403);
        var mine = ok(upload("mine", file)).path("id").asString();
        assertThat(elsewhere.get("/api/line-lists/" + mine).code()).isEqualTo("cases/unknown-list");
        assertThat(elsewhere.get("/api/line-lists?area=" + world.east()).status())
                .isEqualTo(403);
        assertThat(ok(elsewhere.get("/api/line-lists?area=" + west)).path("items"))
                .isEmpty();
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("list");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "发病日期");
            sheet.value(1, 0, "W1");
            sheet.value(1, 1, "2020-02-01");
        }
        return bytes.toByteArray();
    }

    private Api.Answer upload(String name, String file) {
        return upload(name, read(file));
    }

    private Api.Answer upload(String name, byte[] file) {
        return send("import", "&name=" + name, file, world.investigator(), world.east());
    }

    private static Api.Answer send(String what, String query, byte[] file, Api as, String area) {
        return as.upload("/api/line-lists/" + what + "?area=" + area + query, "list.csv", file, Map.of());
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<JsonNode> codes(JsonNode imported, String code) {
        return imported.path("troubles")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(code))
                .toList();
    }
}
