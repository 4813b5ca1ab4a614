package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Somebody who is kept apart sees their days, checks themselves and asks for things, all by their own
/// telephone.
@ServerTest
@Import({MovableClock.class, Neighbours.Postbox.class})
class ResidentApartTests {

    private static final String OWN = "/api/resident/apart";

    @LocalServerPort
    int port;

    @Autowired
    Neighbours.Sent sent;

    @Autowired
    MovableClock.Hands hands;

    private IsolationWorld isolation;
    private Neighbours neighbours;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        isolation = IsolationWorld.at(port, "4426", "covid-19/plan-9");
        neighbours = new Neighbours(port, PassWorld.at(port, "4426"), sent);
    }

    @Test
    void i_see_why_and_until_when_from_the_list_to_the_room() {
        var me = neighbours.registered();
        var api = neighbours.signedIn(me);
        assertThat(ok(api.get(OWN)).path("held").path("days").isMissingNode()).isTrue();

        var quarantine = isolation.onTheList(me.id(), "2020-02-02");
        var waiting = ok(api.get(OWN)).path("held");
        assertThat(waiting.path("at").path("stayId").isMissingNode())
                .as("no place yet")
                .isTrue();
        assertThat(waiting.path("days").path("reason").asString()).isEqualTo("CLOSE_CONTACT");
        assertThat(waiting.path("days").path("wanted").asString()).isEqualTo("CENTRAL");
        assertThat(waiting.path("days").path("dayZero").asString()).isEqualTo("2020-02-02");
        assertThat(waiting.path("days").path("today").asInt()).isEqualTo(1);
        assertThat(waiting.path("days").path("until").asString()).isEqualTo("2020-02-09");
        assertThat(waiting.path("days").path("testDays")).hasSize(5);
        assertThat(waiting.path("days").path("then").path("place").asString()).isEqualTo("MONITORING");
        assertThat(waiting.path("days").path("then").path("until").asString()).isEqualTo("2020-02-12");

        isolation.admit(quarantine, isolation.room(isolation.newSite(), Map.of("number", "808", "floor", 8)));
        var at = ok(api.get(OWN)).path("held").path("at");
        assertThat(at.path("place").asString()).isEqualTo("CENTRAL");
        assertThat(at.path("room").path("number").asString()).isEqualTo("808");
        assertThat(at.path("room").path("site").asString()).isEqualTo("清泉隔离点");
        assertThat(at.path("arrived").asBoolean()).isTrue();
        assertThat(at.path("next").path("due").asString())
                .as("ten in the morning")
                .isEqualTo("2020-02-03T02:00:00Z");
    }

    @Test
    void my_check_is_one_however_often_it_is_sent_and_staff_see_it() {
        var me = neighbours.registered();
        var stay = inARoom(me);
        var api = neighbours.signedIn(me);
        var check = check(stay, 366);
        var held = ok(api.post(OWN + "/checks", check)).path("held");
        assertThat(held.path("at").path("next").path("due").asString()).isEqualTo("2020-02-03T10:00:00Z");
        assertThat(ok(api.post(OWN + "/checks", check)).path("held")).isEqualTo(held);
        assertThat(held.path("checks")).hasSize(1);
        assertThat(held.path("checks").path(0).path("bySelf").asBoolean()).isTrue();
        assertThat(api.post(OWN + "/checks", with(check, "celsiusTenths", 370)).code())
                .isEqualTo("isolation/id-already-used");
        assertThat(api.post(OWN + "/checks", with(check(stay, 366), "celsiusTenths", 500))
                        .code())
                .isEqualTo("isolation/temperature-not-possible");
        var seen = ok(isolation.lead().get("/api/isolation/stays/" + stay)).path("checks");
        assertThat(seen).hasSize(1);
        assertThat(seen.path(0).path("way").asString()).isEqualTo("BY_THE_PERSON");
        assertThat(seen.path(0).path("celsiusTenths").asInt()).isEqualTo(366);
    }

    @Test
    void a_check_that_waited_for_a_network_counts_from_when_it_was_made() {
        var me = neighbours.registered();
        var stay = inARoom(me);
        hands.set("2020-02-03T03:00:00Z");
        var late = with(check(stay, 366), "at", "2020-02-03T01:45:00Z");
        var held = ok(neighbours.signedIn(me).post(OWN + "/checks", with(late, "deviceTime", "2020-02-03T03:00:00Z")))
                .path("held");
        assertThat(held.path("checks").path(0).path("at").asString()).isEqualTo("2020-02-03T01:45:00Z");
        assertThat(held.path("at").path("next").path("due").asString()).isEqualTo("2020-02-03T10:00:00Z");
    }

    @Test
    void my_fever_refers_me_to_hospital_with_a_clock_the_same_as_one_that_staff_found() {
        var me = neighbours.registered();
        var stay = inARoom(me);
        var api = neighbours.signedIn(me);
        var held = ok(api.post(OWN + "/checks", check(stay, 382, "COUGH"))).path("held");
        assertThat(held.path("checks").path(0).path("fever").asBoolean()).isTrue();
        assertThat(held.path("referral").path("dueAt").asString())
                .as("four hours")
                .startsWith("2020-02-03T04:3");
        assertThat(isolation.referrals())
                .filteredOn(one -> one.path("stayId").asString().equals(stay))
                .singleElement()
                .satisfies(one -> assertThat(one.path("why").asString()).isEqualTo("FEVER"));
    }

    @Test
    void what_i_ask_for_waits_with_a_clock_and_i_read_the_answer_but_never_what_a_counsellor_wrote() {
        var me = neighbours.registered();
        var stay = inARoom(me);
        var api = neighbours.signedIn(me);
        var need = Map.<String, Object>of("id", IsolationWorld.id(), "stayId", stay, "kind", "MEDICINE", "text", "降压药");
        ok(api.post(OWN + "/needs", need));
        ok(api.post(OWN + "/needs", need));
        var id = String.valueOf(need.get("id"));
        ok(isolation.worker().post("/api/isolation/needs/" + id + "/answer", Map.of("answer", "下午送到")));
        var counsellor = Api.asHolderOf(port, "COUNSELLOR", isolation.area());
        ok(counsellor.post("/api/isolation/stays/" + stay + "/notes", Map.of("text", "睡不好")));

        var held = ok(api.get(OWN)).path("held");
        assertThat(held.path("needs")).hasSize(1);
        assertThat(held.path("needs").path(0).path("answer").asString()).isEqualTo("下午送到");
        assertThat(held.toString()).doesNotContain("睡不好");
    }

    @Test
    void nobody_tells_of_somebody_else_and_nobody_without_a_session() {
        var stay = inARoom(neighbours.registered());
        var other = neighbours.signedIn(neighbours.registered());
        assertThat(other.post(OWN + "/checks", check(stay, 390)).code()).isEqualTo("isolation/unknown-stay");
        assertThat(other.post(
                                OWN + "/needs",
                                Map.of("id", IsolationWorld.id(), "stayId", stay, "kind", "FOOD", "text", "x"))
                        .code())
                .isEqualTo("isolation/unknown-stay");
        assertThat(Neighbours.nobody(port).get(OWN).status()).isEqualTo(401);
        assertThat(Neighbours.nobody(port)
                        .post(OWN + "/checks", check(stay, 366))
                        .status())
                .isEqualTo(401);
    }

    private String inARoom(Neighbours.Neighbour one) {
        JsonNode stay =
                isolation.admit(isolation.onTheList(one.id(), "2020-02-02"), isolation.room(isolation.newSite()));
        return stay.path("id").asString();
    }

    private static Map<String, Object> check(String stay, int celsiusTenths, String... symptoms) {
        var check = new HashMap<String, Object>();
        check.put("id", IsolationWorld.id());
        check.put("stayId", stay);
        check.put("celsiusTenths", celsiusTenths);
        check.put("symptoms", List.of(symptoms));
        check.put("note", "");
        return check;
    }
}
