package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lianfang.cases.web.AnalysisDesk.path;
import static org.lianfang.cases.web.AnalysisDesk.search;
import static org.lianfang.gates.GateWorld.ok;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.store.Cases;
import org.lianfang.cases.store.Links;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// Clusters, and who infected how many. Each test has its own month, and what must come out is counted by hand.
@ServerTest
@Import(MovableClock.class)
class SpreadOfCasesTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    Cases cases;

    @Autowired
    Links links;

    @Autowired
    SystemTransactions transactions;

    private CaseWorld world;
    private AnalysisDesk desk;

    @BeforeEach
    void later() {
        hands.set("2020-03-01T02:00:00Z");
        desk = AnalysisDesk.at(port);
        world = desk.world();
    }

    @Test
    void more_cases_than_chance_brings_are_found_with_the_reasons() {
        var chained = new StringBuilder(AnalysisDesk.HEAD).append("C1,2019-10-10,,,\n");
        IntStream.rangeClosed(2, 8)
                .forEach(number -> chained.append("C%d,2019-10-%d,,,C1\n".formatted(number, 10 + number % 3)));
        chained.append("C9,2019-10-25,,,\n");
        desk.upload(world.village(), "october", chained.toString());
        var scattered = new StringBuilder(AnalysisDesk.HEAD);
        IntStream.of(1, 5, 9, 13, 17, 21, 27, 29)
                .forEach(day -> scattered.append("S%d,2019-10-%02d,,,\n".formatted(day, day)));
        desk.upload(desk.otherVillage(), "october-elsewhere", scattered.toString());

        var clusters = desk.ask("clusters", desk.township(), "2019-10-01", "2019-10-31");
        assertThat(clusters.path("cases").asInt()).isEqualTo(17);
        var one = clusters.path("clusters").path(0);
        assertThat(one.path("areaKey").asString()).isEqualTo(world.village());
        assertThat(one.path("areaName").asString()).isEqualTo("东一村");
        assertThat(one.path("from").asString()).isEqualTo("2019-10-10");
        assertThat(one.path("to").asString()).isEqualTo("2019-10-12");
        assertThat(one.path("observed").asInt()).isEqualTo(8);
        assertThat(one.path("expected").asDouble()).isCloseTo(9.0 * 8 / 17, within(1e-12));
        assertThat(one.path("chance").asDouble()).isBetween(0.001, 0.05);
        assertThat(one.path("linked").asInt()).as("infected by C1").isEqualTo(7);
    }

    @Test
    void who_infected_how_many_is_told_with_the_share_of_the_busiest_fifth() {
        desk.upload(world.village(), "november", AnalysisDesk.HEAD + """
                D1,2019-11-01,,,
                D2,2019-11-04,,,D1
                D3,2019-11-04,,,D1
                D4,2019-11-05,,,D1
                D5,2019-11-05,,,D1
                D6,2019-11-06,,,D1
                D7,2019-11-08,,,D2
                D8,2019-11-09,,,D2
                D9,2019-11-09,,,D3
                D10,2019-11-12,,,D4 or D5
                """);
        desk.infected(desk.idOf("D2", "2019-11"), Map.of("setting", "SHARED_MEAL"));
        var spread = desk.ask("spread", world.village(), "2019-11-01", "2019-11-30");
        assertThat(spread.path("cases").asInt()).isEqualTo(10);
        assertThat(spread.path("infections").asInt()).as("D10 may be of either").isEqualTo(8);
        assertThat(spread.path("busiest").asInt()).isEqualTo(2);
        assertThat(spread.path("share").asDouble()).isEqualTo(7.0 / 8);
        assertThat(spread.path("howMany")
                        .valueStream()
                        .map(one -> one.path("infected").asInt() + ":"
                                + one.path("cases").asInt()))
                .containsExactly("0:7", "1:1", "2:1", "5:1");
        assertThat(spread.path("infectors").path(0).path("number").asString()).isEqualTo("D1");
        assertThat(spread.path("settings")
                        .valueStream()
                        .map(one -> one.path("setting").asString("?")
                                + one.path("infected").asInt()))
                .containsExactly("?7", "SHARED_MEAL1");
    }

    @Test
    void a_contact_who_fell_ill_later_was_infected_by_the_case_and_both_are_named_masked() {
        var family = world.family(2);
        var first = world.reported(family.getFirst(), "2020-02-01");
        ok(world.investigator()
                .post("/api/cases/" + first + "/contacts", world.verified(family.getLast(), "2020-02-02T00:00:00Z")));
        var second = world.reported(family.getLast(), "2020-02-04");
        var spread = desk.ask("spread", world.village(), "2020-02-01", "2020-02-10");
        var infector = spread.path("infectors").path(0);
        assertThat(infector.path("caseId").asString()).isEqualTo(first);
        assertThat(infector.path("name").asString()).as("masked").startsWith("张*");
        assertThat(infector.path("settings").path(0).path("setting").asString()).isEqualTo("LIVING_TOGETHER");

        var graph = desk.ask("chains", world.village(), "2020-02-01", "2020-02-10");
        assertThat(graph.path("infector").path(1).asInt()).isZero();
        assertThat(graph.path("ids").path(1).asString()).isEqualTo(second);
        var found = ok(desk.api().post("/api/cases/analysis/chains/search", search(world.village(), "张三")));
        assertThat(found.valueStream().map(one -> one.path("id").asString())).contains(first, second);
        assertThat(ok(desk.api().post("/api/cases/analysis/chains/search", search(world.village(), "王"))))
                .isEmpty();
        var names =
                ok(desk.api().get(path("chains/names", world.village(), "2020-02-01", "2020-02-10") + "&ids=" + first));
        assertThat(names.path(0).path("name").asString()).startsWith("张*");
    }

    @Test
    void whoever_was_infected_from_another_area_is_imported_there_and_nobody_there_learns_by_whom() {
        desk.upload(world.village(), "december", AnalysisDesk.HEAD + "E1,2019-12-04,,,\n");
        desk.upload(desk.westVillage(), "december-west", AnalysisDesk.HEAD + "W1,2019-12-01,,,\n");
        var infected = desk.idOf("E1", "2019-12");
        var infector = desk.ask("chains", desk.westVillage(), "2019-12-01", "2019-12-31")
                .path("ids")
                .path(0)
                .asString();
        transactions.run(() -> links.add(
                new Links.Link(UUID.fromString(infector), UUID.fromString(infected), true, "W1"),
                cases.find(UUID.fromString(infected)).orElseThrow(),
                null,
                Instant.parse("2020-03-01T02:00:00Z")));

        var path = path("chains", world.village(), "2019-12-01", "2019-12-31");
        var here = ok(world.investigator().get(path));
        assertThat(here.path("ids")).hasSize(1);
        assertThat(here.path("infector").path(0).asInt()).isEqualTo(-1);
        assertThat(here.path("hows").path(here.path("how").path(0).asInt()).asString())
                .isEqualTo("OUTSIDE");
        assertThat(here.toString()).doesNotContain(infector).doesNotContain("W1");
        var numbers = ok(world.investigator().get(path("reproduction", world.village(), "2019-12-01", "2019-12-31")));
        assertThat(numbers.path("imported").asInt()).isEqualTo(1);

        var everywhere = desk.ask("chains", world.area(), "2019-12-01", "2019-12-31");
        assertThat(everywhere.path("ids").path(1).asString()).isEqualTo(infected);
        assertThat(everywhere.path("infector").path(1).asInt()).isZero();
    }
}
