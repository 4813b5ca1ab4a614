package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lianfang.gates.GateWorld.ok;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Reproduction numbers beside another computation of the same, and the curves and chains of two real lists.
@ServerTest
@Import(MovableClock.class)
class ReproductionOfListsTests {

    private static final Path FOLDER = Path.of("src/test/resources/line-lists");
    private static final double MEAN = 4.31;
    private static final double DEVIATION = 2.9;
    private static final int CELLS_OF_A_DAY = 20_000;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    private CaseWorld world;
    private Api api;

    @BeforeEach
    void later() {
        hands.set("2020-03-01T02:00:00Z");
        world = CaseWorld.at(port, "4425");
        api = Api.asHolderOf(port, "INVESTIGATOR", world.area());
    }

    @Test
    void a_window_is_told_with_its_interval_and_imported_cases_infect_but_were_not_infected_here() {
        var local = new int[] {2, 1, 2, 2, 3, 3, 4, 4};
        var imported = new int[] {0, 0, 2, 0, 0, 0, 0, 0};
        var list = "case_id,symptom_onset,confirm_date,age,infection_source\n"
                + AnalysisDesk.onsets("R", "2018-09-0", local)
                + "X1,2018-09-03,,,\nX2,2018-09-03,,,\n";
        upload(world.village(), "september", list.getBytes(StandardCharsets.UTF_8));
        var graph = ask("chains", world.village(), "2018-09-01", "2018-09-08");
        for (var place = 0; place < graph.path("numbers").size(); place++) {
            if (graph.path("numbers").path(place).asString().startsWith("X")) {
                var id = graph.path("ids").path(place).asString();
                ok(api.put("/api/cases/" + id + "/infection", Map.of("elsewhere", true)));
            }
        }

        var answer = ask("reproduction", world.village(), "2018-09-01", "2018-09-08");
        assertThat(answer.path("local").asInt()).isEqualTo(21);
        assertThat(answer.path("imported").asInt()).isEqualTo(2);
        assertThat(answer.path("pack").asString()).startsWith("covid-19/plan-9");
        assertThat(answer.path("source").asString()).contains("Tindale");
        assertThat(answer.path("windows")).hasSize(1);
        var window = answer.path("windows").path(0);
        assertThat(window.path("first").asString()).isEqualTo("2018-09-02");
        assertThat(window.path("cases").asInt()).isEqualTo(19);
        // the gamma distribution that is believed: 1 + cases, and 1 / (1 / 5 + pressure)
        var scale = 1 / (0.2 + pressure(local, imported));
        assertThat(window.path("mean").asDouble()).isCloseTo(20 * scale, within(1e-5));
        // whole shape 20: the chance to lie below is that of 20 or more events of a Poisson process
        assertThat(below(window.path("low").asDouble() / scale)).isCloseTo(0.025, within(1e-5));
        assertThat(below(window.path("median").asDouble() / scale)).isCloseTo(0.5, within(1e-5));
        assertThat(below(window.path("high").asDouble() / scale)).isCloseTo(0.975, within(1e-5));
    }

    @Test
    void too_few_cases_are_told_as_such_without_a_number() {
        var list = "case_id,symptom_onset\nF1,2018-03-01\nF2,2018-03-04\nF3,2018-03-09\n";
        upload(world.village(), "march", list.getBytes(StandardCharsets.UTF_8));
        var windows =
                ask("reproduction", world.village(), "2018-03-01", "2018-03-12").path("windows");
        assertThat(windows.size()).isPositive();
        assertThat(windows).allSatisfy(window -> {
            assertThat(window.path("enough").asBoolean()).isFalse();
            assertThat(window.path("mean").asDouble(-1)).isEqualTo(-1);
            assertThat(window.path("high").asDouble(-1)).isEqualTo(-1);
        });
    }

    @Test
    void tianjin_gives_its_curve_and_its_chains() throws IOException {
        var file = Files.readAllBytes(FOLDER.resolve("Tianjin135cases_revised.csv"));
        upload(world.testing().places().westVillage(), "tianjin", file);
        var onsets = new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].startsWith("TJ") && cells[3].endsWith("/2020"))
                .map(cells -> cells[3])
                .toList();
        var west = world.testing().places().westVillage();
        var curve = ask("curve", west, "2020-01-01", "2020-02-29");
        var counts = curve.path("groups").path(0).path("counts");
        assertThat(counts.valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(onsets.size());
        assertThat(counts.path(13).asInt()).as("14 January").isEqualTo((int)
                onsets.stream().filter("14/01/2020"::equals).count());
        assertThat(curve.path("withoutDay").asInt()).isEqualTo(135 - onsets.size());

        var graph = ask("chains", west, "2020-01-01", "2020-03-01");
        assertThat(graph.path("ids")).hasSize(135);
        assertThat(infectorOf(graph, "TJ11")).isEqualTo("TJ6");
        assertThat(how(graph, "NAMED"))
                .as("those of whom the list names one: 39 with both onsets and 6 without, and one less")
                .isEqualTo(44);
        assertThat(how(graph, "IN_A_CIRCLE"))
                .as("TJ114 and TJ115 each name the other")
                .isEqualTo(1);
        assertThat(how(graph, "ONE_OF_SEVERAL")).isEqualTo(21);
        requireForest(graph);
    }

    @Test
    void singapore_gives_its_chains_from_those_who_belong_together() throws IOException {
        var other = world.village().substring(0, 9) + "201000000";
        upload(other, "singapore", Files.readAllBytes(FOLDER.resolve("COVID-19_Singapore_data_revised.csv")));
        var graph = ask("chains", other, "2020-01-01", "2020-03-01");
        assertThat(graph.path("ids")).hasSize(93);
        assertThat(how(graph, "RELATED")).isEqualTo(23);
        assertThat(how(graph, "ONE_OF_SEVERAL")).isEqualTo(13);
        requireForest(graph);
    }

    /// Columns have the same length, infectors fell ill before by their places, and clusters hold together.
    private static void requireForest(JsonNode graph) {
        var size = graph.path("ids").size();
        for (var column : new String[] {"numbers", "days", "area", "setting", "infector", "how", "cluster"}) {
            assertThat(graph.path(column)).as(column).hasSize(size);
        }
        for (var begin = 0; begin < size; begin++) {
            var seen = new HashSet<Integer>();
            for (var one = begin;
                    one >= 0;
                    one = graph.path("infector").path(one).asInt()) {
                assertThat(seen.add(one)).isTrue();
                assertThat(graph.path("cluster").path(one).asInt())
                        .isEqualTo(graph.path("cluster").path(begin).asInt());
            }
        }
    }

    private static String infectorOf(JsonNode graph, String number) {
        var numbers = graph.path("numbers");
        return IntStream.range(0, numbers.size())
                .filter(place -> numbers.path(place).asString().equals(number))
                .mapToObj(place ->
                        numbers.path(graph.path("infector").path(place).asInt()).asString())
                .findFirst()
                .orElseThrow();
    }

    private static int how(JsonNode graph, String how) {
        var wanted = IntStream.range(0, graph.path("hows").size())
                .filter(place -> graph.path("hows").path(place).asString().equals(how))
                .findFirst()
                .orElseThrow();
        return (int) graph.path("how")
                .valueStream()
                .filter(one -> one.asInt() == wanted)
                .count();
    }

    /// By how much all cases together press upon the window from the second day on, the interval being cut into days by
    /// summing up its density in small steps.
    private static double pressure(int[] local, int[] imported) {
        var parts = parts(local.length);
        var pressure = 0.0;
        for (var day = 1; day < local.length; day++) {
            for (var back = 1; back <= day; back++) {
                pressure += parts[back] * (local[day - back] + imported[day - back]);
            }
        }
        return pressure;
    }

    private static double[] parts(int days) {
        var shape = Math.pow((MEAN - 1) / DEVIATION, 2);
        var scale = DEVIATION * DEVIATION / (MEAN - 1);
        var all = 0.0;
        var parts = new double[days];
        for (var cell = 0; cell < 80 * CELLS_OF_A_DAY; cell++) {
            var at = (cell + 0.5) / CELLS_OF_A_DAY;
            var density = Math.pow(at, shape - 1) * Math.exp(-at / scale);
            all += density;
            var day = (int) at;
            if (day + 1 < days) {
                parts[day + 1] += density * (1 - (at - day));
            }
            if (day + 2 < days) {
                parts[day + 2] += density * (at - day);
            }
        }
        for (var day = 0; day < days; day++) {
            parts[day] /= all;
        }
        return parts;
    }

    /// 1 - the chance of fewer than 20 events where so many are expected.
    private static double below(double expected) {
        var one = Math.exp(-expected);
        var fewer = 0.0;
        for (var events = 0; events < 20; events++) {
            fewer += one;
            one *= expected / (events + 1);
        }
        return 1 - fewer;
    }

    private void upload(String area, String name, byte[] file) {
        ok(api.upload("/api/line-lists/import?area=" + area + "&name=" + name, "list.csv", file, Map.of()));
    }

    private JsonNode ask(String what, String area, String from, String to) {
        return Objects.requireNonNull(
                ok(api.get("/api/cases/analysis/" + what + "?area=" + area + "&from=" + from + "&to=" + to)));
    }
}
