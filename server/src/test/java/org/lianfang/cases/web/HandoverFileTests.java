package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.cases.HandoverWorld.changed;
import static org.lianfang.cases.HandoverWorld.export;
import static org.lianfang.cases.HandoverWorld.item;
import static org.lianfang.cases.HandoverWorld.outsider;
import static org.lianfang.cases.HandoverWorld.phone;
import static org.lianfang.cases.HandoverWorld.text;
import static org.lianfang.gates.GateWorld.ok;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.HandoverWorld;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Between two cities, each with a key of its own.
@ServerTest
@Import(MovableClock.class)
class HandoverFileTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    private HandoverWorld here;
    private HandoverWorld there;

    @BeforeEach
    void twoCities() {
        later("2020-02-03T00:30:00Z");
    }

    /// Sessions end on the way.
    private void later(String moment) {
        hands.set(moment);
        here = HandoverWorld.at(port, "4423");
        there = HandoverWorld.at(port, "4424");
    }

    @Test
    void a_key_is_registered_once_people_have_compared_its_fingerprint() {
        var entry = here.registration(there);
        assertThat(here.ownKey()).isNotEqualTo(there.ownKey()).isEqualTo(here.ownKey());
        entry.put("fingerprint", "0".repeat(32));
        assertThat(here.city().post("/api/partner-keys", entry).code()).isEqualTo("cases/fingerprint-differs");
        var own = here.registration(here);
        assertThat(here.city().post("/api/partner-keys", own).code()).isEqualTo("cases/own-key");
        entry.put("publicKey", "xyz");
        assertThat(here.city().post("/api/partner-keys", entry).code()).isEqualTo("cases/key-not-read");
        var right = here.registration(there);
        assertThat(here.east().post("/api/partner-keys", right).status())
                .as("keys are the city's")
                .isEqualTo(403);
        var id = here.trusting(there);
        assertThat(here.city().post("/api/partner-keys", right).code()).isEqualTo("cases/key-known");
        assertThat(ok(here.east().get("/api/partner-keys?area=" + here.cases().east())))
                .anyMatch(key -> key.path("id").asString().equals(id));
        assertThat(there.city()
                        .post("/api/partner-keys/" + id + "/retire", Map.of())
                        .code())
                .isEqualTo("cases/unknown-key");
    }

    @Test
    void the_whole_way_there_and_back() {
        var caseId = here.aCase();
        var registeredThere = there.cases().familyWithPhone();
        var known = here.outside(caseId, outsider("李四", registeredThere.phone()));
        var strange = here.outside(caseId, outsider("王小明", phone()));
        there.trusting(here);
        var sent = send(export(here.trusting(there), List.of(item("OUTSIDE", known), item("OUTSIDE", strange))));
        assertThat(sent.path("toName").asString()).contains("4424");
        assertThat(sent.path("dueAt").asString()).startsWith("2020-02-03T12:3");
        var id = sent.path("id").asString();
        var taken = ok(there.take(here.file(id)));
        assertThat(taken.path("repeated").asBoolean()).isFalse();
        var received = taken.path("received");
        assertThat(received.path("contacts").asInt()).isEqualTo(2);
        assertThat(received.path("registered").asInt()).isEqualTo(1);
        assertThat(received.path("outside").asInt()).isEqualTo(1);

        assertThat(there.cases()
                        .planOf(registeredThere.id())
                        .path("lastExposure")
                        .asString())
                .isEqualTo("2020-02-01");
        var outside = ok(there.city()
                        .get("/api/outside-contacts?area=" + there.cases().area()))
                .path("items");
        assertThat(outside).anySatisfy(one -> {
            assertThat(one.path("name").asString()).isEqualTo("王**");
            assertThat(one.path("ground").asString()).isEqualTo("SHARED_MEAL");
            assertThat(one.path("place").asString()).isEqualTo("老兵饭店");
        });
        assertThat(ok(there.city()
                                .get("/api/cases?limit=200&area="
                                        + there.cases().area()))
                        .path("items"))
                .as("the case of the other city is not counted here")
                .noneMatch(one -> one.path("source").asString().equals("ELSEWHERE"));

        assertThat(here.sent(id).path("state").asString()).isEqualTo("SENT");
        later("2020-02-03T02:00:00Z");
        var answered = ok(here.readBack(there.answerTo(id)));
        assertThat(answered.path("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(answered.path("overdue").asBoolean()).isFalse();
        assertThat(ok(here.readBack(there.answerTo(id))).path("answeredAt"))
                .as("read again")
                .isEqualTo(answered.path("answeredAt"));
        assertThat(here.east().post("/api/handovers/" + id + "/file", Map.of()).code())
                .as("the file is not kept longer than needed")
                .isEqualTo("cases/no-file");
        assertThat(ok(here.east()
                                .get("/api/outside-contacts?area="
                                        + here.cases().east()))
                        .path("items"))
                .as("the other city looks after them now")
                .noneMatch(one -> one.path("id").asString().equals(strange));
    }

    @Test
    void a_case_goes_with_its_person_and_its_timeline() {
        var person = there.cases().familyWithPhone();
        var resident = here.cases().registered("李四", person.phone());
        var caseId = here.cases().reported(resident, "2020-02-01");
        ok(here.east()
                .post(
                        "/api/cases/" + caseId + "/timeline",
                        CaseTests.stay("饭店", "MEAL", "2020-02-01T04:00:00Z", "2020-02-01T05:00:00Z")));
        there.trusting(here);
        var id = send(export(here.trusting(there), List.of(item("CASE", caseId))))
                .path("id")
                .asString();
        assertThat(ok(there.take(here.file(id))).path("received").path("cases").asInt())
                .isEqualTo(1);
        var file = there.cases().caseOf(person.id());
        assertThat(file.path("number").asString()).contains("4423");
        assertThat(file.path("source").asString()).isEqualTo("HANDED_OVER");
        assertThat(there.cases().whole(file.path("id").asString()).path("timeline"))
                .hasSize(1);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var id = oneContact();
        var file = here.file(id);
        var first = ok(there.take(file)).path("received");
        var before = waitingThere();
        var again = ok(there.take(file));
        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(again.path("received")).isEqualTo(first);
        assertThat(waitingThere()).isEqualTo(before);
        later("2020-02-12T00:30:00Z");
        assertThat(ok(there.take(file)).path("repeated").asBoolean())
                .as("also when it would be too late")
                .isTrue();
    }

    @Test
    void whatever_is_changed_in_a_file_is_noticed_and_nothing_is_taken_in() {
        var file = here.file(oneContact());
        var before = waitingThere();
        assertThat(there.take(changed(file, "format", "lianfang-handover-answer"))
                        .code())
                .isEqualTo("cases/file-not-ours");
        assertThat(there.take(changed(file, "version", 2)).code()).isEqualTo("cases/file-version");
        assertThat(there.take(changed(file, "key", "0".repeat(32))).code()).isEqualTo("cases/file-key-unknown");
        assertThat(there.take(changed(file, "signature", "")).code()).isEqualTo("cases/file-altered");
        assertThat(there.take(changed(file, "signature", "?")).code()).isEqualTo("cases/file-altered");
        var envelope = (ObjectNode) JSON.readTree(file);
        var payload =
                new String(Base64.getDecoder().decode(envelope.path("payload").asString()), StandardCharsets.UTF_8);
        for (var part : List.of("王小明", "SHARED_MEAL", "2020-02-01", "CONTACT_PERSON", "老兵饭店", "请贵市落实管理")) {
            assertThat(payload).contains(part);
            var other = payload.replace(part, part.equals("2020-02-01") ? "2020-01-31" : "改动");
            var bytes = Base64.getEncoder().encodeToString(other.getBytes(StandardCharsets.UTF_8));
            assertThat(there.take(changed(file, "payload", bytes)).code())
                    .as(part)
                    .isEqualTo("cases/file-altered");
        }
        assertThat(there.take("code,name\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("cases/file-not-ours");
        assertThat(there.take("null".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("cases/file-not-ours");
        assertThat(waitingThere()).isEqualTo(before);
    }

    @Test
    void a_file_is_taken_in_in_time_by_whom_it_is_for_and_only_while_the_key_is_trusted() {
        var file = here.file(oneContact());
        assertThat(here.take(file).code())
                .as("a city has not registered its own key")
                .isEqualTo("cases/file-key-unknown");
        var retired = there.trusting(here);
        ok(there.city().post("/api/partner-keys/" + retired + "/retire", Map.of()));
        assertThat(there.take(file).code()).isEqualTo("cases/file-key-unknown");
        there.trusting(here);
        later("2020-02-06T01:00:00Z");
        assertThat(there.take(file).code()).as("after 72 hours").isEqualTo("cases/file-expired");
    }

    @Test
    void an_answer_is_believed_only_from_the_receiver_and_only_unchanged() {
        var id = oneContact();
        ok(there.take(here.file(id)));
        var answer = there.answerTo(id);
        assertThat(text(answer)).as("names nobody").doesNotContain("王");
        var forged =
                changed(answer, "payload", Base64.getEncoder().encodeToString("{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(here.readBack(forged).code()).isEqualTo("cases/file-altered");
        assertThat(here.readBack(changed(answer, "key", "0".repeat(32))).code()).isEqualTo("cases/file-key-unknown");
        assertThat(here.readBack(here.file(oneContact())).code())
                .as("a hand-over is no answer")
                .isEqualTo("cases/file-not-ours");
        assertThat(HandoverWorld.upload(there.city(), "/api/handovers/answers", answer)
                        .code())
                .isEqualTo("cases/file-key-unknown");
        assertThat(here.sent(id).path("state").asString()).isEqualTo("SENT");
        ok(here.readBack(answer));
    }

    private String oneContact() {
        there.trusting(here);
        var outsider = here.outside(here.aCase(), outsider("王小明", phone()));
        return send(export(here.trusting(there), List.of(item("OUTSIDE", outsider))))
                .path("id")
                .asString();
    }

    private JsonNode send(Map<String, Object> entry) {
        return ok(here.east().post("/api/handovers/to-city", entry));
    }

    private JsonNode waitingThere() {
        return ok(there.city()
                        .get("/api/outside-contacts?limit=200&area="
                                + there.cases().area()))
                .path("items");
    }
}
