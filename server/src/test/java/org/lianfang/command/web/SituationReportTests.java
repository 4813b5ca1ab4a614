package org.lianfang.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// From the record at a gate to the signed report, over HTTP. One story, told in order; the clock stands on the morning
/// of 3 February 2020.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SituationReportTests {

    private static final String CITY = "460200000000000000";
    private static final String EAST = "460202000000000000";
    private static final String WEST = "460203000000000000";
    private static final String REPORT = "/api/reports/draft?area=" + CITY + "&day=2020-02-02";

    @LocalServerPort
    int port;

    private ACity city;
    private Api commander;
    private String firstVersion = "";

    @BeforeAll
    void records() {
        city = ACity.on(port, "4602");
        commander = Api.asHolderOf(port, "COMMANDER", CITY);
        city.cars("east", "2020-02-01T02:00:00Z", 11);
        city.cars("east", "2020-02-02T02:00:00Z", 7);
        city.cars("west", "2020-02-02T03:00:00Z", 5);
        // 17:00 UTC is already 3 February in China, 15:59 is still the 2nd.
        city.cars("west", "2020-02-02T15:59:00Z", 1);
        city.cars("west", "2020-02-02T17:00:00Z", 3);
        city.cars("city", "2020-02-02T04:00:00Z", 2);
    }

    @Test
    @Order(1)
    void every_figure_is_what_was_recorded_on_the_day_the_day_before_and_since_activation() {
        var figure = figure(report(REPORT), "gates.vehicles");

        assertThat(figure.path("day").asLong()).isEqualTo(15);
        assertThat(figure.path("previous").asLong()).isEqualTo(11);
        assertThat(figure.path("sinceActivation").asLong()).isEqualTo(26);
        assertThat(figure(report(REPORT), "gates.open").path("day").asLong()).isEqualTo(3);
    }

    @Test
    @Order(2)
    void the_link_of_a_figure_opens_exactly_the_records_that_it_counted() {
        var figure = figure(report(REPORT), "gates.vehicles");

        assertThat(recordsBehind(figure.path("records").asString())).isEqualTo(15);
        assertThat(recordsBehind(figure.path("recordsSinceActivation").asString()))
                .isEqualTo(26);
    }

    @Test
    @Order(3)
    void sub_areas_and_what_was_recorded_on_the_city_itself_add_up_to_the_city() {
        var report = report(REPORT);
        var rows = report.path("byArea");

        assertThat(row(rows, EAST).path("values").path("gates.vehicles").asLong())
                .isEqualTo(7);
        assertThat(row(rows, WEST).path("values").path("gates.vehicles").asLong())
                .isEqualTo(6);
        assertThat(row(rows, CITY).path("direct").asBoolean()).isTrue();
        assertThat(row(rows, CITY).path("values").path("gates.vehicles").asLong())
                .isEqualTo(2);
        for (var column : report.path("columns")) {
            var code = column.path("code").asString();
            assertThat(sum(rows, "values", code))
                    .as(code)
                    .isEqualTo(figure(report, code).path("day").asLong());
            assertThat(sum(rows, "sinceActivation", code))
                    .as(code)
                    .isEqualTo(figure(report, code).path("sinceActivation").asLong());
        }
    }

    @Test
    @Order(4)
    void what_is_missing_is_named_with_its_owner_and_what_to_do() {
        var late = report(REPORT).path("late");

        assertThat(late.findValuesAsString("kind")).contains("GATE_WITHOUT_HANDOVER", "CASES_MISSING");
        assertThat(late.findValuesAsString("todo")).allMatch(todo -> !todo.isBlank());
        var quiet =
                report("/api/reports/draft?area=" + WEST + "&day=2020-02-01").path("late");
        assertThat(quiet.findValuesAsString("kind")).contains("GATE_WITHOUT_RECORD");
    }

    @Test
    @Order(5)
    void a_signed_report_is_frozen_and_a_correction_makes_a_new_version_that_says_what_changed() {
        var draft = report(REPORT);
        var signed = commander.post(
                "/api/reports",
                Map.of(
                        "areaKey",
                        CITY,
                        "day",
                        "2020-02-02",
                        "hash",
                        draft.path("hash").asString()));
        ACity.expect(200, signed);
        firstVersion = signed.body().path("id").asString();
        assertThat(signed.body().path("version").asInt()).isEqualTo(1);

        var again = commander.post("/api/reports", Map.of("areaKey", CITY, "day", "2020-02-02"));
        assertThat(again.code()).isEqualTo("command/nothing-changed");

        // A record that reaches the server after the report was signed.
        city.cars("east", "2020-02-02T13:00:00Z", 1);

        var stale = commander.post(
                "/api/reports",
                Map.of(
                        "areaKey",
                        CITY,
                        "day",
                        "2020-02-02",
                        "hash",
                        draft.path("hash").asString()));
        assertThat(stale.code()).isEqualTo("command/figures-moved");

        var second = commander.post("/api/reports", Map.of("areaKey", CITY, "day", "2020-02-02"));
        assertThat(second.body().path("version").asInt()).isEqualTo(2);

        var first = report("/api/reports/" + firstVersion);
        assertThat(figure(first, "gates.vehicles").path("day").asLong()).isEqualTo(15);
        assertThat(first.path("differences")).isEmpty();
        var corrected = report("/api/reports/" + second.body().path("id").asString());
        assertThat(figure(corrected, "gates.vehicles").path("day").asLong()).isEqualTo(16);
        assertThat(corrected.path("differences"))
                .anySatisfy(difference -> {
                    assertThat(difference.path("code").asString()).isEqualTo("gates.vehicles");
                    assertThat(difference.path("span").asString()).isEqualTo("DAY");
                    assertThat(difference.has("areaKey")).isFalse();
                    assertThat(difference.path("before").asLong()).isEqualTo(15);
                    assertThat(difference.path("after").asLong()).isEqualTo(16);
                })
                .noneSatisfy(difference ->
                        assertThat(difference.path("areaKey").asString("")).isEqualTo(WEST));
        var versions =
                commander.get("/api/reports?area=" + CITY + "&day=2020-02-02").body();
        assertThat(versions.findValuesAsString("version")).containsExactly("2", "1");
    }

    @Test
    @Order(6)
    void the_report_step_is_signed_with_the_report_and_the_others_once_by_name() {
        var body = Map.of("areaKey", CITY, "day", "2020-02-02", "step", "CONSULT", "note", "增派人手");
        ACity.expect(200, commander.post("/api/cycle", body));
        assertThat(commander.post("/api/cycle", body).code()).isEqualTo("command/step-signed");
        var report = Map.of("areaKey", CITY, "day", "2020-02-02", "step", "REPORT");
        assertThat(commander.post("/api/cycle", report).code()).isEqualTo("command/step-signed-with-report");

        var cycle = commander
                .get("/api/today?area=" + CITY + "&day=2020-02-02")
                .body()
                .path("cycle");
        assertThat(cycle.findValuesAsString("step")).containsExactly("CONSULT", "ANALYSE", "DISPATCH", "REPORT");
        assertThat(cycle.path(0).path("signedBy").asString()).startsWith("COMMANDER");
        assertThat(cycle.path(1).has("signedBy")).isFalse();
        assertThat(cycle.path(3).path("signedBy").asString()).startsWith("COMMANDER");
    }

    @Test
    @Order(7)
    void today_shows_figures_with_fourteen_days_and_the_map_agrees_with_the_report() {
        var today = commander.get("/api/today?area=" + CITY + "&day=2020-02-02").body();
        var vehicles = figure(today, "gates.vehicles");
        assertThat(vehicles.path("value").asLong()).isEqualTo(16);
        assertThat(vehicles.path("previous").asLong()).isEqualTo(11);
        assertThat(vehicles.path("sinceActivation").asLong()).isEqualTo(27);
        assertThat(vehicles.path("spark")).hasSize(14);
        assertThat(vehicles.path("spark").path(12).asLong()).isEqualTo(11);
        assertThat(today.path("gates")).hasSize(3);
        assertThat(today.path("atRisk").findValuesAsString("kind")).contains("REPORT_UNSIGNED");

        var map = commander
                .get("/api/today/map?area=" + CITY + "&day=2020-02-02&indicator=gates.vehicles")
                .body()
                .path("areas");
        assertThat(row(map, EAST).path("value").asLong()).isEqualTo(8);
        assertThat(row(map, WEST).path("value").asLong()).isEqualTo(6);
        assertThat(commander
                        .get("/api/today/map?area=" + CITY + "&indicator=gates.nothing")
                        .code())
                .isEqualTo("command/unknown-indicator");
    }

    private JsonNode report(String path) {
        var answer = commander.get(path);
        ACity.expect(200, answer);
        return answer.body();
    }

    private int recordsBehind(String route) {
        var query = route.substring(route.indexOf('?'));
        return commander
                .get("/api/crossings" + query + "&limit=200")
                .body()
                .path("items")
                .size();
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

    private static JsonNode row(JsonNode rows, String area) {
        for (var row : rows) {
            if (row.path("areaKey").asString().equals(area)) {
                return row;
            }
        }
        throw new IllegalArgumentException("No row " + area + " in " + rows);
    }

    private static long sum(JsonNode rows, String span, String code) {
        var sum = 0L;
        for (var row : rows) {
            sum += row.path(span).path(code).asLong();
        }
        return sum;
    }
}
