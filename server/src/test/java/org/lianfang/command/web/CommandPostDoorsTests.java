package org.lianfang.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Who may look at the command post's screens and files, and how they hear what happens.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandPostDoorsTests {

    private static final String CITY = "460400000000000000";
    private static final String EAST = "460402000000000000";
    private static final String WEST = "460403000000000000";

    @LocalServerPort
    int port;

    private ACity city;
    private Api commander;
    private String version;

    @BeforeAll
    void aSignedReport() {
        city = ACity.on(port, "4604");
        commander = Api.asHolderOf(port, "COMMANDER", CITY);
        city.cars("east", "2020-02-02T02:00:00Z", 7);
        city.cars("west", "2020-02-02T17:00:00Z", 3);
        var signed = commander.post("/api/reports", Map.of("areaKey", CITY, "day", "2020-02-02"));
        ACity.expect(200, signed);
        version = signed.body().path("id").asString();
    }

    @Test
    void whoever_answers_for_one_district_sees_that_district_and_nothing_else() {
        var east = Api.asHolderOf(port, "DUTY_LEAD", EAST);

        var own =
                east.get("/api/reports/draft?area=" + EAST + "&day=2020-02-02").body();
        assertThat(figure(own, "gates.vehicles").path("day").asLong()).isEqualTo(7);
        assertThat(east.get("/api/today?area=" + EAST).body().path("gates")).hasSize(1);
        for (var path : List.of(
                "/api/reports/draft?area=" + CITY + "&day=2020-02-02",
                "/api/today?area=" + CITY,
                "/api/today?area=" + WEST,
                "/api/today/map?area=" + WEST + "&indicator=gates.vehicles",
                "/api/reports?area=" + CITY + "&day=2020-02-02",
                "/api/reports/draft/pdf?area=" + WEST,
                "/api/case-counts?area=" + WEST + "&from=2020-02-01&to=2020-02-02",
                "/api/live?area=" + WEST)) {
            assertThat(east.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(east.get("/api/reports/" + version).status()).isEqualTo(404);
        assertThat(east.get("/api/reports/" + version + "/pdf").status()).isEqualTo(404);
        assertThat(east.post("/api/reports", Map.of("areaKey", CITY, "day", "2020-02-02"))
                        .status())
                .isEqualTo(403);
        assertThat(Api.asHolderOf(port, "GATE_GUARD", EAST)
                        .get("/api/today?area=" + EAST)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_record_at_a_gate_reaches_the_open_screen_without_a_reload() throws InterruptedException {
        var screen = commander.listen("/api/live?area=" + CITY);
        assertThat(until(screen, "data:")).contains("\"gates.vehicles\":3");

        city.cars("east", "2020-02-03T00:10:00Z", 2);

        assertThat(until(screen, "data:")).contains("\"day\":\"2020-02-03\"").contains("\"gates.vehicles\":5");
    }

    @Test
    void the_line_ends_when_its_account_signs_out() throws InterruptedException {
        var other = Api.asHolderOf(port, "ANALYST", CITY);
        var screen = other.listen("/api/live?area=" + CITY);
        until(screen, "data:");

        ACity.expect(204, other.delete("/api/session"));

        assertThat(until(screen, "closed")).isEqualTo("closed");
    }

    @Test
    void files_come_in_three_languages_and_hold_the_figures() throws IOException {
        for (var language : Map.of("zh-Hans", "应急响应日报", "zh-Hant", "應急響應日報", "en", "Daily situation report")
                .entrySet()) {
            var pdf = commander.get("/api/reports/" + version + "/pdf?lang=" + language.getKey());
            assertThat(pdf.status()).isEqualTo(200);
            try (var document = Loader.loadPDF(pdf.response().body())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains(language.getValue())
                        .contains("COMMANDER");
            }
            var xlsx =
                    commander.get("/api/reports/draft/xlsx?area=" + CITY + "&day=2020-02-02&lang=" + language.getKey());
            assertThat(xlsx.status()).isEqualTo(200);
            assertThat(xlsx.response().headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).contains(".xlsx"));
        }
    }

    @Test
    void a_day_to_come_and_a_place_without_a_response_are_refused_with_words() {
        assertThat(commander.get("/api/today?area=" + CITY + "&day=2020-02-04").code())
                .isEqualTo("command/day-in-future");
        assertThat(commander
                        .get("/api/reports/draft?area=" + CITY + "&day=2020-01-20")
                        .code())
                .isEqualTo("command/no-response");
        assertThat(commander.get("/api/today?area=460499000000000000").code()).isEqualTo("command/unknown-area");
    }

    private static JsonNode figure(JsonNode where, String code) {
        for (var list : where.path("sections").isEmpty() ? List.of(where) : where.path("sections")) {
            for (var figure : list.path("figures")) {
                if (figure.path("code").asString().equals(code)) {
                    return figure;
                }
            }
        }
        throw new IllegalArgumentException("No figure " + code);
    }

    private static String until(BlockingQueue<String> lines, String beginning) throws InterruptedException {
        for (var line = lines.poll(10, TimeUnit.SECONDS); line != null; line = lines.poll(10, TimeUnit.SECONDS)) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IllegalStateException("Nothing came that begins with " + beginning);
    }
}
