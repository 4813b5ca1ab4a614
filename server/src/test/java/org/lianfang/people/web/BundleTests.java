package org.lianfang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.bundle.Marks;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// What a device takes along for its post, and what it must not.
@ServerTest
class BundleTests {

    private static final String VILLAGE = "430802002209000000";
    private static final String NEXT_VILLAGE = "430802002212000000";
    private static final String NUMBER = "990100198802291016";

    @LocalServerPort
    int port;

    private Api lead = Api.at(0);

    @BeforeEach
    void territory() throws IOException {
        TestTerritory.load(port);
        Api.asAdministrator(port)
                .post(
                        "/api/responses",
                        Map.of(
                                "name", "Bundles",
                                "hazard", "covid-19",
                                "level", "I",
                                "areaKey", VILLAGE,
                                "startedOn", "2020-01-24",
                                "rulePack", "covid-19/2020-early",
                                "timeZone", "Asia/Shanghai",
                                "inventedPeople", true));
        lead = Api.asHolderOf(port, "DUTY_LEAD", VILLAGE);
    }

    @Test
    void a_desk_takes_along_who_lives_there_masked_and_found_by_marks() {
        register("王小明", "13800138000", "5组12号");
        var part = take(lead, "people.register", VILLAGE);
        var marks = new Marks(part.path("content").path("key").asString());
        var person = only(part, one -> one.path("door").asString().equals("5组12号"));
        var text = part.toString();
        assertThat(text).doesNotContain("王小明").doesNotContain("13800138000").doesNotContain(NUMBER);
        assertThat(person.path("nameMasked").asString()).startsWith("王").contains("*");
        var found = person.path("marks").valueStream().map(JsonNode::asString).toList();
        assertThat(found)
                .contains(
                        marks.of("王小明"),
                        marks.of("wangxiaoming"),
                        marks.of("wxm"),
                        marks.of("13800138000"),
                        marks.of("8000"));
        assertThat(found).doesNotContain(marks.of("王"));
    }

    @Test
    void traditional_script_finds_the_same_person() {
        register("张丽华", "13800138001", "6组1号");
        var part = take(lead, "people.register", VILLAGE);
        var marks = new Marks(part.path("content").path("key").asString());
        assertThat(only(part, one -> one.path("door").asString().equals("6组1号"))
                        .path("marks")
                        .toString())
                .contains(marks.of("張麗華"));
    }

    @Test
    void a_gate_takes_along_marks_of_who_is_under_a_measure_and_later_only_what_changed() {
        var resident = register("陈安", "13800138002", "7组3号");
        var before = take(lead, "people.measures", VILLAGE);
        var key = new Marks(before.path("content").path("key").asString());
        var id = UUID.randomUUID().toString();
        var ordered = lead.post(
                "/api/residents/" + resident + "/measures",
                Map.of(
                        "id",
                        id,
                        "kind",
                        "HOME_ISOLATION",
                        "ground",
                        "CLOSE_CONTACT_DECLARED",
                        "evidence",
                        "told by telephone",
                        "from",
                        today()));
        assertThat(ordered.status()).as(ordered.body().toString()).isLessThan(300);
        var change = lead.get("/api/bundle/parts/people.measures?area=" + VILLAGE + "&changedSince="
                        + before.path("asOf").asString() + "&key=" + key.keyName())
                .body();
        assertThat(change.path("whole").asBoolean()).isFalse();
        var measure = only(change, one -> one.path("marks").toString().contains(key.of("13800138002")));
        assertThat(measure.path("kind").asString()).isEqualTo("HOME_ISOLATION");
        assertThat(change.toString()).doesNotContain("13800138002").doesNotContain("陈安");

        var ended = lead.post(
                "/api/measures/" + measure.path("id").asString() + "/end", Map.of("reason", "a negative sample"));
        assertThat(ended.status()).as(ended.body().toString()).isLessThan(300);
        var later = lead.get("/api/bundle/parts/people.measures?area=" + VILLAGE + "&changedSince="
                        + change.path("asOf").asString() + "&key=" + key.keyName())
                .body();
        assertThat(only(later, one -> one.path("id").equals(measure.path("id")))
                        .path("gone")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void with_marks_of_another_key_everything_is_given_anew() {
        var answer = lead.get("/api/bundle/parts/people.measures?area=" + VILLAGE
                + "&changedSince=2020-02-03T00:00:00Z&key=00000000");
        assertThat(answer.body().path("whole").asBoolean()).isTrue();
    }

    @Test
    void two_people_get_different_marks_of_the_same_number() {
        register("赵平", "13800138003", "8组1号");
        var other = Api.asHolderOf(port, "DUTY_LEAD", VILLAGE);
        var mine = take(lead, "people.register", VILLAGE).path("content").path("key");
        assertThat(take(other, "people.register", VILLAGE).path("content").path("key"))
                .isNotEqualTo(mine);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var first = lead.get("/api/bundle/parts/gates.gates?area=" + VILLAGE);
        var mark = first.response().headers().firstValue("ETag").orElseThrow();
        assertThat(first.response().headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
        var again = lead.getWith("/api/bundle/parts/gates.gates?area=" + VILLAGE, Map.of("If-None-Match", mark));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
    }

    @Test
    void each_part_is_given_for_its_right_and_in_one_s_own_area_only() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", VILLAGE);
        var names = guard.get("/api/bundle/parts").body().path("names").toString();
        assertThat(names)
                .contains("people.measures", "gates.gates", "gates.rules")
                .doesNotContain("people.register");
        assertThat(guard.get("/api/bundle/parts/people.register?area=" + VILLAGE)
                        .code())
                .isEqualTo("kernel/right-missing");
        for (var part : List.of("people.measures", "gates.gates", "gates.rules")) {
            assertThat(guard.get("/api/bundle/parts/" + part + "?area=" + NEXT_VILLAGE)
                            .code())
                    .isEqualTo("kernel/outside-your-area");
        }
        assertThat(lead.get("/api/bundle/parts/people.register?area=" + NEXT_VILLAGE)
                        .code())
                .isEqualTo("kernel/outside-your-area");
        assertThat(guard.get("/api/bundle/parts/nothing?area=" + VILLAGE).status())
                .isEqualTo(404);
    }

    @Test
    void taking_people_along_is_in_the_audit_log() {
        take(lead, "people.register", VILLAGE);
        var acts = Api.asAdministrator(port)
                .get("/api/audit?action=people.bundle-taken&area=" + VILLAGE)
                .body()
                .path("items");
        assertThat(acts).isNotEmpty();
    }

    /// By the server's clock.
    private String today() {
        var now = java.time.Instant.parse(
                lead.get("/api/clock").body().path("now").asString());
        return now.atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    }

    private String register(String name, String phone, String door) {
        var made = lead.post("/api/residents", Map.of("name", name, "areaKey", VILLAGE, "door", door, "phone", phone));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private static JsonNode take(Api as, String part, String area) {
        var answer = as.get("/api/bundle/parts/" + part + "?area=" + area);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode only(JsonNode part, java.util.function.Predicate<JsonNode> which) {
        return part.path("content")
                .path("items")
                .valueStream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in " + part));
    }
}
