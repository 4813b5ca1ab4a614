package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.usecase.KeepingPresences;
import org.lianfang.gates.PassingDays;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// People say where they are by the poster of a place, see what is held of it and until when, and are found when
/// somebody who was there is a case.
@ServerTest
@Import({PassingDays.class, Neighbours.Postbox.class})
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class CheckInTests {

    private static final String PREFECTURE = "4430";
    private static final String OWN = "/api/resident/check-ins";
    private static final String DOOR = "/api/venue-check-ins/batch";

    @LocalServerPort
    int port;

    @Autowired
    Neighbours.Sent sent;

    @Autowired
    PassingDays.Time time;

    @Autowired
    KeepingPresences presences;

    private CaseWorld cases;
    private Neighbours neighbours;

    @BeforeEach
    void people() {
        at("2020-02-03T04:00:00Z");
        presences.build();
    }

    private void at(String moment) {
        time.clock().set(moment);
        cases = CaseWorld.at(port, PREFECTURE);
        neighbours = new Neighbours(port, PassWorld.at(port, PREFECTURE), sent);
    }

    @Test
    void from_the_poster_to_whoever_was_there_at_the_same_time() throws Exception {
        var name = Posters.name();
        var code = Posters.onThePoster(cases.lead(), registered(venue(name, "MEAL", 60)), name);
        var infected = neighbours.registered();
        var met = neighbours.registered();
        var tooLate = neighbours.registered();
        var mine = ok(neighbours.signedIn(infected).post(OWN, here(code)));
        assertThat(mine.path("items").path(0).path("name").asString()).isEqualTo(name);
        at("2020-02-03T04:30:00Z");
        ok(neighbours.signedIn(met).post(OWN, here(code)));
        at("2020-02-03T05:45:00Z");
        ok(neighbours.signedIn(tooLate).post(OWN, here(code)));
        at("2020-02-03T07:00:00Z");

        var people =
                cases.proposals(cases.reported(infected.id(), "2020-02-03"), "").path("people");
        var found = person(people, met.id());
        assertThat(found.path("lead").asBoolean()).isFalse();
        assertThat(found.path("ground").asString()).isEqualTo("SHARED_MEAL");
        var where = found.path("where").path(0);
        assertThat(where.path("kind").asString()).isEqualTo("venue");
        assertThat(where.path("label").asString()).isEqualTo(name);
        assertThat(where.path("seconds").asInt()).isBetween(1_740, 1_830);
        assertThat(people.valueStream())
                .noneMatch(one -> one.path("personId").asString().equals(tooLate.id()));
    }

    @Test
    void whoever_told_of_the_place_in_words_was_at_the_same_place() {
        var name = Posters.name();
        var code = registered(venue(name, "MEAL", 60)).path("code").asString();
        var met = neighbours.registered();
        ok(neighbours.signedIn(met).post(OWN, here(code)));
        at("2020-02-03T07:00:00Z");
        var caseId = cases.reported(neighbours.registered().id(), "2020-02-03");
        ok(cases.investigator()
                .post(
                        "/api/cases/" + caseId + "/timeline",
                        Map.of(
                                "id", CaseWorld.id(),
                                "place", " " + name + "。",
                                "setting", "MEAL",
                                "from", "2020-02-03T04:00:00Z",
                                "to", "2020-02-03T05:00:00Z")));
        var found = person(cases.proposals(caseId, "").path("people"), met.id());
        assertThat(found.path("where").path(0).path("kind").asString()).isEqualTo("venue");
    }

    @Test
    void i_check_in_once_however_often_it_is_sent_and_take_along_whom_i_live_with() {
        var code = registered(venue(Posters.name(), "SHOP", 30)).path("code").asString();
        var door = "6组" + Neighbours.number() + "号";
        var me = neighbours.registeredAt(door);
        var mother = neighbours.registeredAt(door);
        var api = neighbours.signedIn(me);
        var entry = with(here(code.toLowerCase(java.util.Locale.ROOT)), "with", List.of(mother.id()));
        var first = ok(api.post(OWN, entry));
        assertThat(ok(api.post(OWN, entry))).isEqualTo(first);
        assertThat(first.path("items")).hasSize(1);

        var hers = ok(neighbours.signedIn(mother).get(OWN)).path("items");
        assertThat(hers).hasSize(1);
        assertThat(hers.path(0).path("by").asString()).isEqualTo("HOUSEHOLD");
        assertThat(hers.path(0).path("keptUntil").asString()).isEqualTo("2020-02-24");
        assertThat(first.path("items").path(0).path("by").asString()).isEqualTo("SELF");

        assertThat(api.post(OWN, with(entry, "with", List.of())).code())
                .as("something else under the same id")
                .isEqualTo("places/id-already-used");
        assertThat(neighbours.signedIn(mother).post(OWN, entry).code())
                .as("somebody else under the same id")
                .isEqualTo("places/id-already-used");
        assertThat(api.post(
                                OWN,
                                with(
                                        here(code),
                                        "with",
                                        List.of(neighbours.registered().id())))
                        .code())
                .isEqualTo("passes/not-your-household");
    }

    @Test
    void a_check_in_that_waited_for_a_network_counts_from_when_it_was_made_for_three_days() {
        var code = registered(venue(Posters.name(), "MARKET", 45)).path("code").asString();
        at("2020-02-03T09:00:00Z");
        var api = neighbours.signedIn(neighbours.registered());
        var late = with(here(code), "deviceTime", "2020-02-03T09:00:00Z");
        var mine = ok(api.post(OWN, with(late, "at", "2020-02-01T10:00:00Z"))).path("items");
        assertThat(mine.path(0).path("at").asString()).isEqualTo("2020-02-01T10:00:00Z");
        assertThat(mine.path(0).path("until").asString()).isEqualTo("2020-02-01T10:45:00Z");
        assertThat(mine.path(0).path("keptUntil").asString()).isEqualTo("2020-02-22");
        assertThat(api.post(OWN, with(with(late, "id", PassWorld.id()), "at", "2020-01-31T08:00:00Z"))
                        .code())
                .isEqualTo("places/told-too-late");
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        var venue = registered(venue(Posters.name(), "MEAL", 60));
        var code = venue.path("code").asString();
        var api = neighbours.signedIn(neighbours.registered());
        assertThat(Neighbours.nobody(port).post(OWN, here(code)).status()).isEqualTo(401);
        assertThat(Neighbours.nobody(port).get("/api/resident/venues/" + code).status())
                .isEqualTo(401);
        assertThat(api.post(OWN, here("2222-2222")).code()).isEqualTo("places/unknown-venue");
        assertThat(api.post(OWN, with(here(code), "id", UUID.randomUUID().toString()))
                        .code())
                .isEqualTo("places/id-not-version-7");
        var open = ok(api.get("/api/resident/venues/" + code));
        assertThat(open.path("open").asBoolean()).isTrue();
        ok(cases.lead().post("/api/venues/" + venue.path("id").asString() + "/close", Map.of()));
        assertThat(ok(api.get("/api/resident/venues/" + code)).path("open").asBoolean())
                .isFalse();
        assertThat(api.post(OWN, here(code)).code()).isEqualTo("places/venue-closed");
    }

    @Test
    void nobody_makes_up_a_hundred_visits_a_day() {
        var code = registered(venue(Posters.name(), "SHOP", 30)).path("code").asString();
        var api = neighbours.signedIn(neighbours.registered());
        for (var visit = 0; visit < 100; visit++) {
            ok(api.post(OWN, here(code)));
        }
        assertThat(api.post(OWN, here(code)).code()).isEqualTo("places/too-many-told");
    }

    @Test
    void whoever_has_no_telephone_is_told_of_at_the_door_by_their_pass() {
        var code = registered(venue(Posters.name(), "MEAL", 60)).path("code").asString();
        var without = neighbours.registered();
        var api = neighbours.signedIn(without);
        ok(api.post("/api/resident/passes/" + without.id(), Map.of()));
        var number = numberOf(without.id());
        var guard = Api.asHolderOf(port, "GATE_GUARD", cases.east());
        var entry = Map.<String, Object>of(
                "id", PassWorld.id(), "code", code, "passId", number, "at", "2020-02-03T03:50:00Z");
        assertThat(statuses(guard, entry, entry)).containsExactly("ACCEPTED", "DUPLICATE");
        var seen = ok(api.get(OWN)).path("items");
        assertThat(seen).hasSize(1);
        assertThat(seen.path(0).path("by").asString()).isEqualTo("STAFF");
        assertThat(seen.path(0).path("at").asString()).isEqualTo("2020-02-03T03:50:00Z");

        var unknown = Map.<String, Object>of("id", PassWorld.id(), "code", code, "passId", "00000000000000ff");
        var answered = ok(guard.post(DOOR, Map.of("items", List.of(unknown)))).path("items");
        assertThat(answered.path(0).path("problem").path("code").asString()).isEqualTo("passes/pass-not-known");
        var elsewhere =
                Api.asHolderOf(port, "GATE_GUARD", cases.testing().places().west());
        var there = ok(elsewhere.post(DOOR, Map.of("items", List.of(with(entry, "id", PassWorld.id())))));
        assertThat(there.path("items").path(0).path("problem").path("code").asString())
                .isEqualTo("kernel/outside-your-area");
        assertThat(Api.asHolderOf(port, "SAMPLER", cases.east())
                        .post(DOOR, Map.of("items", List.of(entry)))
                        .status())
                .isEqualTo(403);
    }

    private static List<String> statuses(Api guard, Object... items) {
        return ok(guard.post(DOOR, Map.of("items", List.of(items))))
                .path("items")
                .valueStream()
                .map(item -> item.path("status").asString())
                .toList();
    }

    /// As a gate reads it from the square.
    private String numberOf(String resident) {
        return time.look()
                .text(
                        "select encode(id, 'hex') from passes.issued where resident_id = :id::uuid",
                        Map.of("id", resident));
    }

    @Test
    void it_is_forgotten_on_time_and_the_log_never_knew_where_or_of_whom() {
        time.set("2020-02-04");
        cases = CaseWorld.at(port, PREFECTURE);
        neighbours = new Neighbours(port, PassWorld.at(port, PREFECTURE), sent);
        var venue = registered(venue(Posters.name(), "MEAL", 60));
        var door = "6组" + Neighbours.number() + "号";
        var me = neighbours.registeredAt(door);
        var mother = neighbours.registeredAt(door);
        var entry = with(here(venue.path("code").asString()), "with", List.of(mother.id()));
        ok(neighbours.signedIn(me).post(OWN, entry));
        var words = Map.of("id", String.valueOf(entry.get("id")));
        assertThat(time.look().count("select count(*) from audit.entry where subject_id = :id", words))
                .isEqualTo(1);
        assertThat(time.look()
                        .count(
                                """
                        select count(*) from audit.entry e
                        where e.subject_id = :id and (e::text like '%' || :venue || '%' or e::text like '%' || :other || '%')
                        """,
                                Map.of(
                                        "id",
                                        words.get("id"),
                                        "venue",
                                        venue.path("id").asString(),
                                        "other",
                                        mother.id())))
                .isZero();

        time.passTo("2020-02-25");
        assertThat(held(me.id())).as("three weeks").isEqualTo(1);
        time.passTo("2020-02-26");
        assertThat(held(me.id())).isZero();
        assertThat(held(mother.id())).isZero();
    }

    private long held(String resident) {
        return time.look()
                .count(
                        "select count(*) from places.check_ins where resident_id = :id::uuid and area_key >= :low",
                        Map.of("id", resident, "low", AreaKey.of(cases.area()).low()));
    }

    private JsonNode registered(Map<String, Object> entry) {
        return ok(cases.lead().post("/api/venues", entry));
    }

    private Map<String, Object> venue(String name, String setting, int minutes) {
        return Posters.venue(cases.village(), name, setting, minutes);
    }

    private static Map<String, Object> here(String code) {
        return Map.of("id", PassWorld.id(), "code", code);
    }

    private static JsonNode person(JsonNode people, String id) {
        return people.valueStream()
                .filter(one -> one.path("personId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
