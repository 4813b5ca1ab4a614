package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;
import static org.lianfang.testing.TestingWorld.swab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingEvent;
import org.lianfang.testing.TestingWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(ResultTests.Hearing.class)
class ResultTests {

    @LocalServerPort
    int port;

    @Autowired
    Ears ears;

    private TestingWorld world;
    private ALab lab;
    private String round;
    private String station;

    /// Hears what this module announces.
    static final class Ears {

        private final List<TestingEvent> heard = java.util.Collections.synchronizedList(new ArrayList<>());

        @EventListener
        void on(TestingEvent event) {
            heard.add(event);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Hearing {
        @Bean
        Ears ears() {
            return new Ears();
        }
    }

    @BeforeEach
    void aRoundWithAStation() {
        world = TestingWorld.at(port, "4364");
        round = world.roundIn(world.places().east());
        station = world.stationIn(world.places().eastVillage());
        lab = new ALab(world, Api.asHolderOf(port, "LAB", world.places().prefecture()), round, station);
    }

    @Test
    void a_negative_pool_calls_nobody() {
        var calls = calls().size();
        var results = figure("testing.results");
        var tube = lab.received(world.familyIn(world.places().eastVillage(), 3));

        assertThat(lab.enter(tube, "NEGATIVE").path("status").asString()).isEqualTo("ACCEPTED");

        assertThat(calls()).hasSize(calls);
        assertThat(figure("testing.results")).isEqualTo(results + 1);
        var seen = ok(world.lead().get("/api/testing/tubes/" + tube));
        assertThat(seen.path("state").asString()).isEqualTo("RESULTED");
        assertThat(seen.path("result").asString()).isEqualTo("NEGATIVE");
    }

    @Test
    void a_positive_pool_holds_each_member_until_a_single_sample_decides() {
        var family = world.familyIn(world.places().eastVillage(), 4);
        var held = figure("testing.held");
        var positives = figure("testing.positives");
        lab.enter(lab.received(family), "POSITIVE");
        assertThat(callsOf(family)).hasSize(4);
        assertThat(figure("testing.held")).isEqualTo(held + 4);
        assertThat(callsOf(family).getFirst().path("nameMasked").asString()).isEqualTo("张**");
        assertThat(callsOf(family).getFirst().path("phoneMasked").asString()).contains("****");

        assertThat(world.tryTo(sample(round, station, newTube(), family.get(0))).code())
                .isEqualTo("testing/held-sampled-singly");
        lab.enter(lab.single(family.get(0)), "NEGATIVE");
        lab.enter(lab.single(family.get(1)), "UNCLEAR");
        lab.enter(lab.single(family.get(2)), "INVALID");
        lab.enter(lab.single(family.get(3)), "POSITIVE");

        assertThat(callsOf(family))
                .extracting(call -> call.path("residentId").asString())
                .containsExactlyInAnyOrder(family.get(1), family.get(2));
        assertThat(figure("testing.held")).isEqualTo(held + 2);
        assertThat(figure("testing.positives")).isEqualTo(positives + 1);
        assertThat(announced(family)).containsExactly(family.get(3));
        lab.enter(lab.single(family.get(1)), "NEGATIVE");
        lab.enter(lab.single(family.get(2)), "NEGATIVE");
        assertThat(callsOf(family)).isEmpty();
        assertThat(figure("testing.held")).isEqualTo(held);
    }

    @Test
    void an_invalid_pool_calls_back_without_holding_and_a_positive_one_after_it_holds() {
        var family = world.familyIn(world.places().eastVillage(), 2);
        var held = figure("testing.held");
        lab.enter(lab.received(family), "INVALID");
        assertThat(callsOf(family)).hasSize(2).allMatch(call -> !call.has("heldOn"));
        assertThat(figure("testing.held")).isEqualTo(held);

        lab.enter(lab.received(family), "UNCLEAR");

        assertThat(callsOf(family)).hasSize(2).allMatch(call -> call.has("heldOn"));
        assertThat(figure("testing.held")).isEqualTo(held + 2);
    }

    @Test
    void a_result_for_a_tube_that_was_never_received_waits_for_it() {
        var family = world.familyIn(world.places().eastVillage(), 2);
        var tube = lab.sealed(family);

        var early = lab.enter(tube, "POSITIVE");
        assertThat(early.path("queued").asBoolean()).isTrue();
        assertThat(callsOf(family)).isEmpty();
        assertThat(lab.api()
                        .post("/api/testing/results", ALab.result(tube, "NEGATIVE"))
                        .code())
                .isEqualTo("testing/other-result-known");
        lab.receive(tube);

        assertThat(callsOf(family)).hasSize(2);
        assertThat(ok(world.lead().get("/api/testing/tubes/" + tube))
                        .path("state")
                        .asString())
                .isEqualTo("RESULTED");
    }

    @Test
    void the_same_pool_told_by_many_at_once_holds_each_member_once() throws Exception {
        var family = world.familyIn(world.places().eastVillage(), 5);
        var held = figure("testing.held");
        var tubes = List.of(lab.received(family), lab.received(family), lab.received(family));
        var work = new ArrayList<Callable<Integer>>();
        for (var number = 0; number < 9; number++) {
            var tube = tubes.get(number % 3);
            work.add(() -> lab.api()
                    .post("/api/testing/results", ALab.result(tube, "POSITIVE"))
                    .status());
        }
        try (var machines = Executors.newFixedThreadPool(9)) {
            for (var done : machines.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(200);
            }
        }

        assertThat(callsOf(family)).hasSize(5);
        assertThat(figure("testing.held")).isEqualTo(held + 5);
    }

    @Test
    void a_guest_without_a_number_is_called_opened_for_a_purpose_and_sampled_again_as_the_same_person() {
        var tube = newTube();
        var first = swab(round, station, tube, Map.of("name", "王无名"));
        world.take(first);
        world.take(swab(round, station, tube, Map.of("name", "赵有号", "phone", "10012349876")));
        world.sealTube(station, tube);
        lab.receive(tube);
        lab.enter(tube, "UNCLEAR");
        var call = calls().stream()
                .filter(one -> one.path("id").asString().equals(first.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(call.path("nameMasked").asString()).isEqualTo("王**");

        var opened = ok(world.lead()
                .post(
                        "/api/testing/samples/" + first.get("id") + "/unmask",
                        Map.of("fields", List.of("name"), "purpose", "CONTACT_PERSON", "note", "call back")));
        assertThat(opened.path("name").asString()).isEqualTo("王无名");
        var officer =
                Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", world.places().east());
        var entry = ok(officer.get("/api/audit?action=testing.unmask&area="
                        + world.places().east()))
                .path("items")
                .path(0);
        assertThat(entry.path("purpose").asString()).isEqualTo("CONTACT_PERSON");
        assertThat(entry.toString()).doesNotContain("王无名");
        assertThat(lab.api()
                        .post(
                                "/api/testing/samples/" + first.get("id") + "/unmask",
                                Map.of("fields", List.of("name"), "purpose", "CONTACT_PERSON"))
                        .status())
                .isEqualTo(403);

        var again = newTube();
        world.take(with(swab(round, station, again, Map.of("sampleId", first.get("id"))), "single", true));
        world.sealTube(station, again);
        lab.receive(again);
        lab.enter(again, "NEGATIVE");
        assertThat(calls()).noneMatch(one -> one.path("id").asString().equals(first.get("id")));
    }

    private List<JsonNode> calls() {
        return TestingWorld.all(
                world.lead(),
                "/api/testing/calls?limit=200&area=" + world.places().prefecture());
    }

    private List<JsonNode> callsOf(List<String> people) {
        return calls().stream()
                .filter(call -> people.contains(call.path("residentId").asString()))
                .toList();
    }

    private List<String> announced(List<String> people) {
        return ears.heard.stream()
                .filter(TestingEvent.PersonTestedPositive.class::isInstance)
                .map(event -> ((TestingEvent.PersonTestedPositive) event).resident())
                .map(String::valueOf)
                .filter(people::contains)
                .toList();
    }

    private long figure(String code) {
        return world.places().figure(world.places().east(), code);
    }
}
