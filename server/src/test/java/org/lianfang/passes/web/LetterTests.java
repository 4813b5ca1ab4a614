package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(MovableClock.class)
class LetterTests {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final double POINTS_IN_A_MM = 72 / 25.4;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    private PassWorld world;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = PassWorld.at(port, "4326");
    }

    @ParameterizedTest
    @CsvSource({"en,By paper code", "zh-Hans,用纸质码", "zh-Hant,用紙質碼"})
    void a_letter_has_the_address_in_the_window_and_a_code_that_signs_in_once(String language, String way)
            throws IOException {
        var me = registered("钱学四", "1栋" + Neighbours.number() + "室", null);
        var letter = letter(world.lead(), me, language);
        var text = text(letter);

        assertThat(text).contains(way).contains("/resident").contains("2020-02-17");
        assertThat(window(letter)).contains("钱学四").contains("东一村").contains("1栋");
        assertThat(signIn(code(text)).status()).isEqualTo(200);
        assertThat(signIn(code(text)).code()).isEqualTo("passes/code-not-valid");
    }

    @Test
    void a_newer_letter_makes_the_code_before_it_worthless_and_a_code_runs_out_after_fourteen_days()
            throws IOException {
        var me = registered("钱学五", "2栋" + Neighbours.number() + "室", null);
        var first = code(text(letter(world.lead(), me, "en")));
        var second = code(text(letter(world.lead(), me, "en")));
        assertThat(signIn(first).code()).isEqualTo("passes/code-not-valid");
        hands.set("2020-02-17T00:35:00Z");
        assertThat(signIn(second).code()).isEqualTo("passes/code-not-valid");
    }

    @Test
    void all_in_a_building_of_whom_no_telephone_is_known_get_one_each_and_it_is_taken_down() throws IOException {
        var building = "7" + Neighbours.number() + "栋";
        var alone = registered("钱学六", building + "101室", null);
        registered("钱学七", building + "202室", null);
        registered("钱学八", building + "303室", "100%08d".formatted(8_000_000 + Neighbours.number()));

        var waiting = ok(world.lead().get("/api/passes/letters?area=" + world.village()));
        assertThat(waiting)
                .anyMatch(one -> one.path("building").asString().equals(building)
                        && one.path("persons").asInt() == 2);
        var letters = world.lead()
                .post("/api/passes/letters?lang=en", Map.of("areaKey", world.village(), "building", building))
                .response()
                .body();
        try (var pdf = Loader.loadPDF(letters)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
        var text = text(letters);
        assertThat(text).contains("钱学六").contains("钱学七").doesNotContain("钱学八");
        assertThat(CODE.matcher(text).results()).hasSize(2);
        assertThat(ok(world.officer().get("/api/audit?action=passes.letter-printed&area=" + world.area()))
                        .path("items"))
                .anyMatch(act -> act.path("subjectId").asString().equals(alone)
                        && act.path("purpose").asString().equals("CONTACT_PERSON"));
    }

    @Test
    void nobody_prints_for_others_nor_for_a_whole_city() {
        var me = registered("钱学九", "9栋" + Neighbours.number() + "室", null);
        var elsewhere =
                Api.asHolderOf(port, "DUTY_LEAD", world.testing().places().west());
        assertThat(elsewhere
                        .post("/api/passes/residents/" + me + "/letter", Map.of())
                        .code())
                .isEqualTo("passes/unknown-resident");
        assertThat(elsewhere.get("/api/passes/letters?area=" + world.village()).status())
                .isEqualTo(403);
        assertThat(world.lead().get("/api/passes/letters?area=" + world.area()).code())
                .isEqualTo("passes/area-too-large");
        assertThat(world.lead()
                        .post("/api/passes/letters", Map.of("areaKey", world.village(), "building", "99栋"))
                        .code())
                .isEqualTo("passes/nobody-without-telephone");
        assertThat(world.guard()
                        .post("/api/passes/residents/" + me + "/letter", Map.of())
                        .code())
                .isEqualTo("kernel/right-missing");
    }

    private String registered(String name, String door, @org.jspecify.annotations.Nullable String phone) {
        var id = PassWorld.id();
        var entry = new java.util.HashMap<String, Object>(
                Map.of("id", id, "name", name, "areaKey", world.village(), "door", door, "since", "2020-01-20"));
        if (phone != null) {
            entry.put("phone", phone);
        }
        var answer = ok(world.lead().post("/api/residents/batch", Map.of("items", List.of(entry))));
        assertThat(answer.path("items").path(0).path("status").asString()).isEqualTo("ACCEPTED");
        return id;
    }

    private static byte[] letter(Api lead, String resident, String language) {
        var answer = lead.post("/api/passes/residents/" + resident + "/letter?lang=" + language, Map.of());
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private Api.Answer signIn(String code) {
        return Neighbours.nobody(port).post("/api/resident/session", Map.of("paperCode", code));
    }

    private static String code(String text) {
        var found = CODE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// What is seen through the window of an envelope: 20 mm from the left, 45 mm from the top, 85 by 45 mm.
    private static String window(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripperByArea();
            stripper.addRegion(
                    "window",
                    new java.awt.geom.Rectangle2D.Double(
                            20 * POINTS_IN_A_MM, 45 * POINTS_IN_A_MM, 85 * POINTS_IN_A_MM, 45 * POINTS_IN_A_MM));
            stripper.extractRegions(document.getPage(0));
            return stripper.getTextForRegion("window");
        }
    }
}
