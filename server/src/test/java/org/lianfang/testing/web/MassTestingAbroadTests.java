package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The national campaign of Slovakia, 2020, as figures of a round in another country's territory.
@ServerTest
class MassTestingAbroadTests {

    private static final String COUNTRY = "90" + "0".repeat(16);

    @LocalServerPort
    int port;

    private Api administrator;
    private Api lead;

    @BeforeEach
    void aCountry() throws IOException {
        administrator = Api.asAdministrator(port);
        if (administrator.get("/api/areas/" + COUNTRY).status() != 200) {
            ok(administrator.upload(
                    "/api/territory/divisions?edition=2020&validFrom=2019-12-31",
                    "divisions.csv",
                    bytes("divisions.csv"),
                    Map.of()));
            ok(administrator.post(
                    "/api/responses",
                    Map.of(
                            "name",
                            "Spoločná zodpovednosť",
                            "hazard",
                            "covid-19",
                            "level",
                            "I",
                            "areaKey",
                            COUNTRY,
                            "startedOn",
                            "2020-01-23",
                            "rulePack",
                            "covid-19/2020-early",
                            "timeZone",
                            "Europe/Bratislava",
                            "inventedPeople",
                            true)));
        }
        lead = Api.asHolderOf(port, "DUTY_LEAD", COUNTRY);
    }

    @Test
    void seventy_nine_counties_come_out_exactly_and_so_do_their_regions() throws IOException {
        var round = round("SK-1");
        var rows = records("ms.tst.csv");

        var answer = ok(upload(lead, round, sheet(rows)));

        assertThat(answer.path("added").asInt()).isEqualTo(79);
        assertThat(answer.path("refused").asInt()).as(answer.toString()).isZero();
        var reported = statistics(round, COUNTRY).path("reported");
        assertThat(figures(reported)).containsExactly(79L, 3_316_153L, 33_627L);
        var regions = new TreeMap<String, List<Long>>();
        reported.path("parts").forEach(part -> regions.put(part.path("areaName").asString(), figures(part)));
        assertThat(regions).isEqualTo(sums(rows)).hasSize(8);
        for (var part : reported.path("parts")) {
            var region = part.path("areaKey").asString();
            var own = statistics(round, region).path("reported");
            assertThat(figures(own)).isEqualTo(figures(part));
            assertThat(own.path("parts")).hasSize(own.path("areas").asInt());
        }
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_figure_corrects_the_one_before() throws IOException {
        var round = round("SK-2");
        var sheet = sheet(records("ms.tst.csv"));
        ok(upload(lead, round, sheet));

        var again = ok(upload(lead, round, sheet));
        assertThat(counts(again)).containsExactly(0, 0, 79, 0);
        var corrected = ok(upload(lead, round, "code;attendance;positive\n900101;100;5\n"));
        assertThat(counts(corrected)).containsExactly(0, 1, 0, 0);

        var reported = statistics(round, "900101" + "0".repeat(12)).path("reported");
        assertThat(figures(reported)).containsExactly(1L, 100L, 5L);
        assertThat(statistics(round, COUNTRY).at("/reported/areas").asInt()).isEqualTo(79);
    }

    @Test
    void its_share_of_positives_calls_for_pools_of_ten() throws IOException {
        var round = round("SK-3");
        ok(upload(lead, round, sheet(records("ms.tst.csv"))));

        var sizes = ok(lead.get("/api/testing/pool-sizes?round=" + round + "&area=" + COUNTRY));

        assertThat(sizes.path("prevalence").asDouble()).isEqualTo(33_627.0 / 3_316_153);
        assertThat(sizes.at("/best/swabs").asInt()).isEqualTo(10);
        assertThat(statistics(round, COUNTRY).path("prevalence").asDouble()).isEqualTo(33_627.0 / 3_316_153);
        assertThat(statistics(round, COUNTRY).path("positives").asInt()).isZero();
    }

    @Test
    void each_bad_row_is_told_with_its_number_and_never_stops_the_others() {
        var round = roundIn("SK-4", List.of("9001" + "0".repeat(14), "9002" + "0".repeat(14)));
        var region = Api.asHolderOf(port, "DUTY_LEAD", "9001" + "0".repeat(14));
        var sheet = """
                区划代码,检测人数,阳性人数
                900101,1000,10
                900199,10,1
                abc,10,1
                900102,10,11
                900103,-5,0
                900103,many,0
                900104,,
                900101,1000,10
                9001,99,9
                900201,10,1
                900301,10,1
                """;

        var answer = ok(upload(region, round, sheet));

        assertThat(counts(answer)).containsExactly(1, 0, 0, 10);
        assertThat(answer.path("errors"))
                .extracting(error ->
                        error.path("row").asInt() + " " + error.path("code").asString())
                .containsExactly(
                        "3 testing/unknown-area",
                        "4 testing/unknown-area",
                        "5 testing/number-not-valid",
                        "6 testing/number-not-valid",
                        "7 testing/number-not-valid",
                        "8 testing/number-not-valid",
                        "9 testing/counted-twice",
                        "10 testing/counted-twice",
                        "11 kernel/outside-your-area",
                        "12 kernel/outside-your-area");
        assertThat(ok(upload(lead, round, "code,tested,positive\n900301,10,1\n"))
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("testing/area-outside-round");
        assertThat(figures(statistics(round, COUNTRY).path("reported"))).containsExactly(1L, 1_000L, 10L);
    }

    @Test
    void an_area_and_one_around_it_never_both_count_whoever_enters_them() {
        var round = round("SK-5");
        ok(upload(lead, round, "code,tested,positive\n9001,500,5\n"));
        var county = Api.asHolderOf(port, "DUTY_LEAD", "900101" + "0".repeat(12));

        var answer = ok(upload(county, round, "code,tested,positive\n900101,100,1\n"));

        assertThat(answer.at("/errors/0/code").asString()).isEqualTo("testing/counted-twice");
        assertThat(figures(statistics(round, COUNTRY).path("reported"))).containsExactly(1L, 500L, 5L);
    }

    @Test
    void a_sheet_without_the_columns_is_refused_and_so_is_whoever_may_not_manage_testing() {
        var round = round("SK-6");
        assertThat(upload(lead, round, "a,b\n1,2\n").code()).isEqualTo("testing/reported-columns-missing");
        assertThat(upload(lead, round, "").status()).isEqualTo(400);
        var worker = Api.asHolderOf(port, "GRID_WORKER", COUNTRY);
        assertThat(upload(worker, round, "code,tested,positive\n").status()).isEqualTo(403);
        var elsewhere = Api.asHolderOf(port, "DUTY_LEAD", "91" + "0".repeat(16));
        assertThat(upload(elsewhere, round, "code,tested,positive\n").code()).isEqualTo("testing/unknown-round");
    }

    private String round(String code) {
        return roundIn(code, List.of(COUNTRY));
    }

    private String roundIn(String code, List<String> areas) {
        return ok(lead.post(
                        "/api/testing/rounds",
                        Map.of("code", code, "name", "1. kolo", "areas", areas, "startsAt", "2020-10-31T06:00:00Z")))
                .path("id")
                .asString();
    }

    private JsonNode statistics(String round, String area) {
        return ok(lead.get("/api/testing/rounds/" + round + "/statistics?area=" + area));
    }

    private static List<Long> figures(JsonNode sum) {
        return List.of(
                sum.path("areas").asLong(),
                sum.path("attended").asLong(),
                sum.path("positive").asLong());
    }

    private static List<Integer> counts(JsonNode answer) {
        return List.of(
                answer.path("added").asInt(),
                answer.path("corrected").asInt(),
                answer.path("unchanged").asInt(),
                answer.path("refused").asInt());
    }

    private static Api.Answer upload(Api api, String round, String sheet) {
        return api.upload(
                "/api/testing/rounds/" + round + "/reported/import",
                "reported.csv",
                sheet.getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    /// The first national round: the file names counties, the territory gives their codes.
    private static String sheet(List<NamedCsvRecord> rows) throws IOException {
        var codes = new HashMap<String, String>();
        records("divisions.csv").forEach(division -> codes.put(division.getField("name"), division.getField("code")));
        var sheet = new StringBuilder("code,attendance,positive\n");
        rows.forEach(row -> sheet.append(codes.get(row.getField("county")))
                .append(',')
                .append(row.getField("attendance_2"))
                .append(',')
                .append(row.getField("positive_2"))
                .append('\n'));
        return sheet.toString();
    }

    /// Counties, tests and positives by region, added up from the file itself.
    private static Map<String, List<Long>> sums(List<NamedCsvRecord> rows) {
        var sums = new TreeMap<String, List<Long>>();
        rows.forEach(row -> sums.merge(
                row.getField("region"),
                List.of(1L, Long.valueOf(row.getField("attendance_2")), Long.valueOf(row.getField("positive_2"))),
                (one, other) ->
                        List.of(one.get(0) + other.get(0), one.get(1) + other.get(1), one.get(2) + other.get(2))));
        return sums;
    }

    private static List<NamedCsvRecord> records(String file) throws IOException {
        var content = new java.io.ByteArrayInputStream(bytes(file));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (var content = MassTestingAbroadTests.class.getResourceAsStream("/slovakia-mass-testing/" + file)) {
            return Objects.requireNonNull(content, file).readAllBytes();
        }
    }
}
