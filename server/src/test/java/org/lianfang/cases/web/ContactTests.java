package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.usecase.KeepingPresences;
import org.lianfang.gates.GateWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(MovableClock.class)
class ContactTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    KeepingPresences presences;

    private CaseWorld world;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = CaseWorld.at(port, "4401");
        // Other tests of this server may have been at later days, and what lies before them is forgotten.
        presences.build();
    }

    @Test
    void whoever_lives_with_a_case_is_found_with_ground_place_and_time_and_is_no_contact_yet() {
        var family = world.family(3);
        var caseId = world.reported(family.getFirst(), "2020-02-01");
        var proposals = world.proposals(caseId, "");
        assertThat(close(proposals))
                .extracting(one -> one.path("personId").asString())
                .containsExactlyInAnyOrder(family.get(1), family.get(2));
        var one = close(proposals).getFirst();
        assertThat(one.path("ground").asString()).isEqualTo("LIVING_TOGETHER");
        assertThat(one.path("where").path(0).path("kind").asString()).isEqualTo("household");
        assertThat(one.path("first").asString()).isEqualTo("2020-01-29T16:00:00Z");
        assertThat(one.path("name").asString()).as("masked").startsWith("张*");
        assertThat(one.path("contact").isMissingNode()).isTrue();
        assertThat(world.hasPlan(family.get(1)))
                .as("nothing follows from a computation")
                .isFalse();
    }

    @Test
    void two_who_told_of_the_same_meal_meet_and_another_window_or_more_minutes_answer_otherwise() {
        var first = world.reported(world.family(1).getFirst(), "2020-02-01");
        var second = world.family(1).getFirst();
        var other = world.reported(second, "2020-02-02");
        tell(first, "老兵 饭店", "MEAL", "2020-02-01T04:00:00Z", "2020-02-01T05:00:00Z");
        tell(other, "老兵饭店", "MEAL", "2020-02-01T04:40:00Z", "2020-02-01T06:00:00Z");
        var found = world.proposals(first, "");
        assertThat(close(found)).singleElement().satisfies(one -> {
            assertThat(one.path("personId").asString()).isEqualTo(second);
            assertThat(one.path("isCase").asBoolean()).isTrue();
            assertThat(one.path("seconds").asInt()).isEqualTo(1200);
            assertThat(one.path("where").path(0).path("label").asString()).contains("饭店");
        });
        assertThat(found.path("asUsual").asBoolean()).isTrue();
        var longer = world.proposals(first, "?minutes=30");
        assertThat(close(longer)).isEmpty();
        assertThat(longer.path("asUsual").asBoolean()).isFalse();
        assertThat(close(world.proposals(first, "?from=2020-02-01T04:50:00Z&to=2020-02-01T04:55:00Z")))
                .singleElement()
                .satisfies(one -> assertThat(one.path("seconds").asInt()).isEqualTo(300));
        assertThat(world.investigator()
                        .get("/api/cases/" + first + "/proposals?from=2020-02-02T00:00:00Z&to=2020-02-01T00:00:00Z")
                        .code())
                .isEqualTo("cases/window-not-possible");
    }

    @Test
    void seats_decide_in_an_open_coach() {
        var first = world.reported(world.family(1).getFirst(), "2020-02-01");
        var near = world.family(1).getFirst();
        var far = world.family(1).getFirst();
        var train = "G" + CaseWorld.id();
        sit(first, train, 12);
        sit(world.reported(near, "2020-02-02"), train, 13);
        sit(world.reported(far, "2020-02-02"), train, 15);
        assertThat(close(world.proposals(first, "")))
                .extracting(one -> one.path("personId").asString())
                .containsExactly(near);
    }

    @Test
    void a_list_of_passengers_brings_people_with_their_seats_and_tells_who_is_in_no_register() {
        var first = world.family(1).getFirst();
        var caseId = world.reported(first, "2020-02-01");
        var train = "G" + CaseWorld.id();
        sit(caseId, train, 12);
        var near = world.familyWithPhone();
        var far = world.familyWithPhone();
        var list = "电话,车厢,座位\n%s,05,13F\n%s,05,20A\n10099999999,05,12A\n".formatted(near.phone(), far.phone());
        var path =
                "/api/presence-lists/import?setting=OPEN_COACH&from=2020-02-01T01:00:00Z&to=2020-02-01T03:00:00Z&place="
                        + train + "&area=";
        var bytes = list.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var imported = ok(world.investigator().upload(path + world.east(), "list.csv", bytes, Map.of()));
        assertThat(imported.path("added").asInt()).isEqualTo(2);
        assertThat(imported.path("troubles")
                        .valueStream()
                        .map(one ->
                                one.path("row").asInt() + " " + one.path("code").asString()))
                .containsExactly("4 cases/not-in-register");
        var again = ok(world.investigator().upload(path + world.east(), "list.csv", bytes, Map.of()));
        assertThat(again.path("known").asInt()).isEqualTo(2);
        assertThat(close(world.proposals(caseId, "")))
                .extracting(one -> one.path("personId").asString())
                .containsExactly(near.id());
        var west = world.testing().places().west();
        assertThat(world.investigator()
                        .upload(path + west, "list.csv", bytes, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_list_of_check_ins_brings_people_to_their_own_places_and_times_and_tells_what_is_wrong_row_by_row() {
        var caseId = world.reported(world.family(1).getFirst(), "2020-02-01");
        var venue = "老兵饭店" + CaseWorld.id();
        tell(caseId, venue, "MEAL", "2020-02-01T04:00:00Z", "2020-02-01T05:00:00Z");
        var met = world.familyWithPhone();
        var later = world.familyWithPhone();
        var list = """
                电话,场所,进入时间,离开时间
                %s,%s,2020-02-01 12:30,2020/2/1 13:30
                %s,%s,2020-02-01 18:00,2020-02-01 19:00
                %s,%s,2020-02-01 12:30,2020-02-01 11:30
                %s,%s,中午,2020-02-01 13:00
                %s,,2020-02-01 12:30,2020-02-01 13:00
                %s,%s,2020-02-01 12:30,2021-02-01 13:00
                10099999998,%s,2020-02-01 12:30,2020-02-01 13:00
                """.formatted(
                        met.phone(),
                        venue,
                        later.phone(),
                        venue,
                        met.phone(),
                        venue,
                        met.phone(),
                        venue,
                        met.phone(),
                        met.phone(),
                        venue,
                        venue);
        var bytes = list.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var path = "/api/presence-lists/import?setting=MEAL&area=" + world.east();
        var imported = ok(world.investigator().upload(path, "check-ins.csv", bytes, Map.of()));
        assertThat(imported.path("added").asInt()).isEqualTo(2);
        assertThat(imported.path("troubles")
                        .valueStream()
                        .map(one ->
                                one.path("row").asInt() + " " + one.path("code").asString()))
                .containsExactly(
                        "4 cases/ends-before-it-begins",
                        "5 cases/time-not-read",
                        "6 cases/row-without-place",
                        "7 cases/lasts-too-long",
                        "8 cases/not-in-register");
        var again = ok(world.investigator().upload(path, "check-ins.csv", bytes, Map.of()));
        assertThat(again.path("known").asInt()).isEqualTo(2);
        assertThat(again.path("added").asInt()).isZero();
        assertThat(close(world.proposals(caseId, ""))).singleElement().satisfies(one -> {
            assertThat(one.path("personId").asString()).isEqualTo(met.id());
            assertThat(one.path("seconds").asInt()).isEqualTo(1800);
        });
    }

    @Test
    void a_gate_and_a_desk_are_weak_leads_only() {
        var resident = world.family(1).getFirst();
        var other = world.family(1).getFirst();
        var gate = world.testing().places().gateIn(world.village());
        var guard = Api.asHolderOf(port, "GATE_GUARD", world.area());
        for (var person : List.of(resident, other)) {
            var crossing = new HashMap<>(GateWorld.crossing(gate));
            crossing.put("id", GateWorld.idAt(GateWorld.MORNING).toString());
            crossing.put("person", Map.of("name", "张三丰", "residentId", person));
            ok(guard.post("/api/crossings", crossing));
        }
        world.single(resident, "POSITIVE");
        var found = world.proposals(world.caseOf(resident).path("id").asString(), "");
        assertThat(close(found)).isEmpty();
        assertThat(found.path("people")
                        .valueStream()
                        .filter(one -> one.path("personId").asString().equals(other)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("lead").asBoolean()).isTrue();
                    assertThat(one.path("where").path(0).path("kind").asString())
                            .isEqualTo("gate");
                    assertThat(one.path("seconds").asInt()).isEqualTo(240);
                });
    }

    private void tell(String caseId, String place, String setting, String from, String to) {
        ok(world.investigator().post("/api/cases/" + caseId + "/timeline", CaseTests.stay(place, setting, from, to)));
    }

    private void sit(String caseId, String train, int row) {
        var stay = new HashMap<>(CaseTests.stay(train, "OPEN_COACH", "2020-02-01T01:00:00Z", "2020-02-01T03:00:00Z"));
        stay.putAll(Map.of("section", 5, "row", row));
        ok(world.investigator().post("/api/cases/" + caseId + "/timeline", stay));
    }

    private static List<JsonNode> close(JsonNode proposals) {
        return proposals
                .path("people")
                .valueStream()
                .filter(one -> !one.path("lead").asBoolean()
                        && one.path("kind").asString().equals("CLOSE"))
                .toList();
    }
}
