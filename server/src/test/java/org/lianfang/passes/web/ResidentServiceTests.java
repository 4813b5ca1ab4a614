package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ServerTest
@Import({MovableClock.class, Neighbours.Postbox.class})
class ResidentServiceTests {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours.Sent sent;

    @Autowired
    MovableClock.Hands hands;

    private PassWorld world;
    private Neighbours neighbours;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = PassWorld.at(port, "4337");
        neighbours = new Neighbours(port, world, sent);
    }

    @Test
    void my_pass_and_those_of_my_household_and_no_others() {
        var door = "6组" + Neighbours.number() + "号";
        var me = neighbours.registeredAt(door);
        var mother = neighbours.registeredAt(door);
        var api = neighbours.signedIn(me);

        var members = ok(api.get("/api/resident/passes"));
        assertThat(members).hasSize(2);
        assertThat(members.path(0).path("mine").asBoolean()).isTrue();
        assertThat(members.path(1).path("nameMasked").asString()).isEqualTo("钱**");
        for (var id : List.of(me.id(), mother.id())) {
            var pass = ok(api.post("/api/resident/passes/" + id, Map.of()));
            assertThat(pass.path("pass").asString()).startsWith("LF1:").hasSizeLessThan(300);
            assertThat(pass.path("colour").asString()).isEqualTo("GREEN");
            assertThat(pass.path("expiresAt").asString()).startsWith("2020-02-04T00:30");
        }
        assertThat(api.post("/api/resident/passes/" + mother.id() + "/paper?lang=en", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/api/resident/passes/" + world.resident(), Map.of())
                        .code())
                .isEqualTo("passes/not-your-household");
    }

    /// More than there are connections to the database.
    @Test
    void many_ask_for_passes_and_many_show_them_at_the_same_moment_and_nobody_is_refused() throws Exception {
        var me = neighbours.registered();
        var api = neighbours.signedIn(me);
        var guard = world.guard();
        var pass = ok(api.post("/api/resident/passes/" + me.id(), Map.of()))
                .path("pass")
                .asString();
        var shown = Map.of("pass", pass, "areaKey", world.village());
        assertThat(atOnce(() -> api.post("/api/resident/passes/" + me.id(), Map.of())))
                .containsOnly(200);
        assertThat(atOnce(() -> guard.post("/api/passes/check", shown))).containsOnly(200);
    }

    private static List<Integer> atOnce(Callable<Api.Answer> question) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var answer : people.invokeAll(Collections.nCopies(60, question))) {
                statuses.add(answer.get().status());
            }
            return statuses;
        }
    }

    @Test
    void a_gate_decides_by_the_pass_of_a_resident() {
        var me = neighbours.registered();
        var pass = ok(neighbours.signedIn(me).post("/api/resident/passes/" + me.id(), Map.of()))
                .path("pass")
                .asString();
        var checked = ok(world.guard().post("/api/passes/check", Map.of("pass", pass, "areaKey", world.village())));
        assertThat(checked.path("reason").asString()).isEqualTo("GREEN");
        assertThat(checked.path("nameMasked").asString()).isEqualTo("钱**");
    }

    @Test
    void i_see_my_status_each_step_of_my_appeal_my_results_and_who_looked() {
        var me = neighbours.registered();
        var api = neighbours.signedIn(me);
        world.makeRed(me.id());
        var appeal = ok(api.post("/api/resident/appeals", Map.of("id", PassWorld.id(), "text", "I was not there")));
        assertThat(appeal.path("channel").asString()).isEqualTo("ONLINE");
        assertThat(appeal.has("takenDownBy")).isFalse();

        var status = ok(api.get("/api/resident/status"));
        assertThat(status.path("status").path("colour").asString()).isEqualTo("RED");
        assertThat(status.path("changes").path(0).path("proposer").asString()).startsWith("DUTY_LEAD");
        assertThat(status.path("appeals").path(0).path("dueAt").asString())
                .isEqualTo(appeal.path("dueAt").asString());
        world.single(me.id(), "NEGATIVE");
        Eventually.holds(() -> ok(api.get("/api/resident/results")).size() == 1);
        assertThat(ok(api.get("/api/resident/results")).path(0).path("outcome").asString())
                .isEqualTo("NEGATIVE");

        ok(world.second().get("/api/passes/residents/" + me.id()));
        var held = ok(api.get("/api/resident/held"));
        assertThat(held.path("nameMasked").asString()).isEqualTo("钱**");
        assertThat(held.path("looked"))
                .anyMatch(look -> look.path("action").asString().equals("passes.status-read")
                        && look.path("actor").asString().startsWith("GRID_WORKER"));
        assertThat(held.path("statuses").asInt()).isEqualTo(1);
    }

    @Test
    void a_correction_and_a_return_become_entries_of_the_community_and_are_answered() {
        var me = neighbours.registered();
        var api = neighbours.signedIn(me);
        ok(api.post(
                "/api/resident/corrections",
                Map.of("id", PassWorld.id(), "field", "BIRTH_DATE", "text", "it is 1950-01-02")));
        ok(api.post(
                "/api/resident/returns",
                Map.of(
                        "id",
                        PassWorld.id(),
                        "fromAreaKey",
                        world.testing().places().westVillage(),
                        "arrivesOn",
                        "2020-02-02")));
        assertThat(api.post(
                                "/api/resident/returns",
                                Map.of("id", PassWorld.id(), "fromAreaKey", world.village(), "arrivesOn", "2021-02-02"))
                        .code())
                .isEqualTo("passes/not-come-yet");

        var waiting = ok(world.lead().get("/api/resident-requests?area=" + world.village() + "&limit=200"))
                .path("items");
        var mine = waiting.valueStream()
                .filter(one -> one.path("residentId").asString().equals(me.id()))
                .toList();
        assertThat(mine)
                .extracting(one -> one.path("kind").asString())
                .containsExactlyInAnyOrder("CORRECTION", "RETURN");
        var elsewhere =
                Api.asHolderOf(port, "DUTY_LEAD", world.testing().places().west());
        var path = "/api/resident-requests/" + mine.getFirst().path("id").asString() + "/done";
        assertThat(elsewhere.post(path, Map.of("answer", "no")).code()).isEqualTo("passes/unknown-request");
        ok(world.lead().post(path, Map.of("answer", "corrected")));
        assertThat(world.lead().post(path, Map.of("answer", "again")).code()).isEqualTo("passes/request-done");
        assertThat(ok(api.get("/api/resident/held")).path("requests"))
                .anyMatch(one -> one.path("answer").asString().equals("corrected"));

        assertThat(list(me.id())).isFalse();
        ok(world.testing()
                .commander()
                .post(
                        "/api/passes/listed-areas",
                        Map.of(
                                "areaKey",
                                world.testing().places().west(),
                                "from",
                                "2020-02-01",
                                "until",
                                "2020-02-14",
                                "evidence",
                                "ORDER-2020/4")));
        assertThat(list(me.id())).as("came from a listed area").isTrue();
    }

    @Test
    void where_somebody_comes_from_is_named_down_to_the_county_and_no_further() {
        var open = Neighbours.nobody(port);
        var provinces = open.get("/api/resident/places");
        assertThat(ok(provinces))
                .anyMatch(one -> one.path("areaKey").asString().equals("43" + "0".repeat(16))
                        && one.path("name").asString().equals("湖南省")
                        && one.path("level").asString().equals("PROVINCE"));
        assertThat(ok(open.get("/api/resident/places?within=43" + "0".repeat(16))))
                .anyMatch(one -> one.path("areaKey").asString().equals(world.area())
                        && one.path("level").asString().equals("PREFECTURE"));
        var counties = open.get("/api/resident/places?within=" + world.area());
        assertThat(ok(counties)).extracting(one -> one.path("name").asString()).containsExactly("东试县", "西试县");
        assertThat(open.get("/api/resident/places?within="
                                + world.testing().places().west())
                        .code())
                .isEqualTo("kernel/value-not-valid");

        assertThat(counties.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("public")
                .contains("max-age=3600");
        var mark = counties.response().headers().firstValue("ETag").orElseThrow();
        assertThat(open.getWith("/api/resident/places?within=" + world.area(), Map.of("If-None-Match", mark))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_return_is_shown_with_the_name_of_the_county() {
        var me = neighbours.registered();
        var api = neighbours.signedIn(me);
        var west = world.testing().places().west();
        var sent = ok(api.post(
                "/api/resident/returns", Map.of("id", PassWorld.id(), "fromAreaKey", west, "arrivesOn", "2020-02-04")));
        assertThat(sent.path("fromName").asString()).isEqualTo("湖南省 试验4337市 西试县");
        assertThat(ok(api.get("/api/resident/held")).path("requests"))
                .anyMatch(one -> one.path("fromName").asString().endsWith("西试县"));
    }

    private boolean list(String resident) {
        return ok(world.lead().get("/api/verification-list?limit=200&area=" + world.village()))
                .path("items")
                .valueStream()
                .anyMatch(line -> line.path("residentId").asString().equals(resident)
                        && line.path("why").asString().equals("CAME_FROM_LISTED_AREA"));
    }
}
