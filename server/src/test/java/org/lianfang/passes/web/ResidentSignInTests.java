package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ServerTest
@Import({MovableClock.class, Neighbours.Postbox.class})
class ResidentSignInTests {

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
        world = PassWorld.at(port, "4336");
        neighbours = new Neighbours(port, world, sent);
    }

    @Test
    void a_resident_signs_in_with_a_code_once() {
        var me = neighbours.registered();
        var code = neighbours.codeFor(me);
        var wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(Neighbours.nobody(port)
                        .post("/api/resident/session", Map.of("phone", me.phone(), "code", wrong))
                        .code())
                .isEqualTo("passes/code-not-valid");
        var api = Neighbours.nobody(port);
        var session = ok(api.post("/api/resident/session", Map.of("phone", me.phone(), "code", code)));
        assertThat(session.path("residentId").asString()).isEqualTo(me.id());
        assertThat(ok(api.get("/api/resident/session")).path("residentId").asString())
                .isEqualTo(me.id());
        assertThat(Neighbours.nobody(port)
                        .post("/api/resident/session", Map.of("phone", me.phone(), "code", code))
                        .status())
                .isEqualTo(401);

        assertThat(api.delete("/api/resident/session").status()).isEqualTo(204);
        assertThat(api.get("/api/resident/passes").code()).isEqualTo("passes/resident-sign-in-needed");
    }

    @Test
    void a_code_runs_out_and_so_does_a_session() {
        var me = neighbours.registered();
        var code = neighbours.codeFor(me);
        hands.set("2020-02-03T00:41:00Z");
        assertThat(Neighbours.nobody(port)
                        .post("/api/resident/session", Map.of("phone", me.phone(), "code", code))
                        .code())
                .isEqualTo("passes/code-not-valid");
        hands.set("2020-02-03T02:00:00Z");
        var api = neighbours.signedIn(me);
        assertThat(api.get("/api/resident/passes").status()).isEqualTo(200);
        hands.set("2020-02-03T14:01:00Z");
        assertThat(api.get("/api/resident/passes").code()).isEqualTo("passes/resident-sign-in-needed");
    }

    @Test
    void nobody_learns_who_is_registered() {
        var before = sent.messages().size();
        var stranger = Neighbours.nobody(port).post("/api/resident/codes", Map.of("phone", "10099999999"));
        assertThat(stranger.status()).isEqualTo(202);
        assertThat(stranger.response().body()).isEmpty();
        assertThat(sent.messages()).hasSize(before);
        assertThat(Neighbours.nobody(port)
                        .post("/api/resident/session", Map.of("phone", "10099999999", "code", "123456"))
                        .code())
                .isEqualTo("passes/code-not-valid");
    }

    @Test
    void whoever_guesses_or_asks_too_often_waits() {
        var me = neighbours.registered();
        var code = neighbours.codeFor(me);
        var wrong = code.equals("000000") ? "000001" : "000000";
        var answers = new ArrayList<String>();
        for (var turn = 0; turn < 8; turn++) {
            answers.add(Neighbours.nobody(port)
                    .post("/api/resident/session", Map.of("phone", me.phone(), "code", wrong))
                    .code());
        }
        assertThat(answers.subList(0, 5)).containsOnly("passes/code-not-valid");
        assertThat(answers.subList(5, 8)).containsOnly("passes/too-many-codes");
        hands.set("2020-02-03T00:39:00Z");
        assertThat(Neighbours.nobody(port)
                        .post("/api/resident/session", Map.of("phone", me.phone(), "code", code))
                        .code())
                .as("five tries and the code is worthless")
                .isEqualTo("passes/code-not-valid");

        var other = neighbours.registered();
        neighbours.codeFor(other);
        neighbours.codeFor(other);
        var third = Neighbours.nobody(port).post("/api/resident/codes", Map.of("phone", other.phone()));
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.body().path("params").path("seconds").asInt()).isPositive();
    }

    @Test
    void a_session_of_a_resident_opens_nothing_of_staff_and_the_other_way_round() {
        var api = neighbours.signedIn(neighbours.registered());
        for (var path : List.of(
                "/api/me",
                "/api/residents?area=" + world.area(),
                "/api/passes/residents/" + world.resident(),
                "/api/audit")) {
            assertThat(api.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(world.lead().get("/api/resident/passes").code()).isEqualTo("passes/resident-sign-in-needed");
        assertThat(world.lead().get("/api/resident/held").status()).isEqualTo(401);
    }

    @Test
    void a_code_on_paper_signs_in_who_has_no_telephone() {
        var me = neighbours.registered();
        var handed = ok(world.lead().post("/api/passes/residents/" + me.id() + "/paper-code", Map.of()));
        var code = handed.path("code").asString();
        assertThat(code).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");
        var api = Neighbours.nobody(port);
        assertThat(ok(api.post("/api/resident/session", Map.of("paperCode", code.toLowerCase(java.util.Locale.ROOT))))
                        .path("residentId")
                        .asString())
                .isEqualTo(me.id());
        assertThat(Neighbours.nobody(port)
                        .post("/api/resident/session", Map.of("paperCode", code))
                        .code())
                .isEqualTo("passes/code-not-valid");
        var elsewhere =
                Api.asHolderOf(port, "DUTY_LEAD", world.testing().places().west());
        assertThat(elsewhere
                        .post("/api/passes/residents/" + me.id() + "/paper-code", Map.of())
                        .code())
                .isEqualTo("passes/unknown-resident");
    }
}
