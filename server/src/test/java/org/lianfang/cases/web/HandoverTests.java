package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.cases.HandoverWorld.item;
import static org.lianfang.cases.HandoverWorld.outsider;
import static org.lianfang.cases.HandoverWorld.phone;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.HandoverWorld;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Between the eastern and the western county of one city.
@ServerTest
@Import(MovableClock.class)
class HandoverTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private HandoverWorld world;

    @BeforeEach
    void aCity() {
        hands.set("2020-02-03T00:30:00Z");
        world = HandoverWorld.at(port, "4423");
    }

    @Test
    void a_case_is_the_sender_s_until_the_receiver_has_acknowledged_it_and_then_the_receiver_s() {
        var caseId = world.aCase();
        ok(world.east()
                .post(
                        "/api/cases/" + caseId + "/timeline",
                        CaseTests.stay("饭店", "MEAL", "2020-02-01T04:00:00Z", "2020-02-01T05:00:00Z")));
        var left = world.outside(caseId, outsider("王小明", phone()));
        var contact = world.contact(caseId, world.cases().family(1).getFirst());
        var sent = ok(world.handOver("CASE", caseId, world.westVillage()));
        assertThat(sent.path("state").asString()).isEqualTo("SENT");
        assertThat(sent.path("dueAt").asString()).as("12 hours under plan 9").startsWith("2020-02-03T12:3");
        var id = sent.path("id").asString();
        assertThat(world.east().get("/api/cases/" + caseId).status()).isEqualTo(200);
        assertThat(world.west().get("/api/cases/" + caseId).status()).isEqualTo(404);

        assertThat(inbox(world.west(), world.westCounty())).contains(id);
        var part = ok(world.west().get("/api/handovers/" + id)).path("parts").path(0);
        assertThat(part.path("caseLine").path("id").asString()).isEqualTo(caseId);
        assertThat(part.path("timeline")).hasSize(1);
        assertThat(part.path("name").asString()).startsWith("张*");

        assertThat(ok(acknowledge(world.west(), id)).path("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(acknowledge(world.west(), id).code()).isEqualTo("cases/handover-answered");
        assertThat(world.west().get("/api/cases/" + caseId).status()).isEqualTo(200);
        assertThat(ok(world.west().get("/api/cases/" + caseId + "/contacts")))
                .anyMatch(one -> one.path("id").asString().equals(contact));
        assertThat(ok(world.west().get("/api/outside-contacts?area=" + world.westCounty()))
                        .path("items"))
                .as("what the sender looked after goes along")
                .anyMatch(one -> one.path("id").asString().equals(left));
        assertThat(world.east().get("/api/cases/" + caseId).status()).isEqualTo(404);
        var outbox = ok(
                world.east().get("/api/handovers/outbox?area=" + world.cases().east()));
        assertThat(outbox.path("items"))
                .as("the sender still sees to whom it went")
                .anySatisfy(one -> {
                    assertThat(one.path("id").asString()).isEqualTo(id);
                    assertThat(one.path("answerer").asString()).startsWith("INVESTIGATOR");
                    assertThat(one.path("overdue").asBoolean()).isFalse();
                });
        assertThat(ok(world.east().get("/api/handovers/" + id))
                        .path("parts")
                        .path(0)
                        .has("caseLine"))
                .as("but not the case any more")
                .isFalse();
    }

    @Test
    void the_plan_of_a_contact_goes_along_and_the_receiver_learns_whom_to_call() {
        var resident = world.cases().familyWithPhone();
        var contact = world.contact(world.aCase(), resident.id());
        var id = ok(world.handOver("CONTACT", contact, world.westVillage()))
                .path("id")
                .asString();
        assertThat(followedBy(world.west(), world.westCounty())).doesNotContain(resident.id());
        var seen = ok(world.west().get("/api/handovers/" + id)).path("parts").path(0);
        assertThat(seen.path("contact").path("ground").asString()).isEqualTo("LIVING_TOGETHER");
        assertThat(seen.path("name").asString()).isEqualTo("李*");
        var opened = ok(world.west().post("/api/handovers/" + id + "/open", Map.of("purpose", "CONTACT_PERSON")));
        assertThat(opened.path(0).path("person").path("name").asString()).isEqualTo("李四");
        assertThat(opened.path(0).path("person").path("phone").asString()).isEqualTo(resident.phone());
        assertThat(acts(resident.id())).contains("cases.handed-over", "cases.handover-read", "cases.person-opened");

        ok(acknowledge(world.west(), id));
        assertThat(followedBy(world.west(), world.westCounty())).contains(resident.id());
        assertThat(followedBy(world.east(), world.cases().east())).doesNotContain(resident.id());
        assertThat(acts(id)).contains("cases.handover-acknowledged");
    }

    @Test
    void somebody_outside_the_register_is_put_into_it_where_they_stay() {
        var id = world.outside(world.aCase(), outsider("王小明", phone()));
        var handover = ok(world.handOver("OUTSIDE", id, world.westVillage()))
                .path("id")
                .asString();
        ok(acknowledge(world.west(), handover));
        var resident = world.cases().testing().familyIn(world.westVillage(), 1).getFirst();
        var path = "/api/outside-contacts/" + id + "/register";
        assertThat(world.east().post(path, Map.of("residentId", resident)).code())
                .isEqualTo("cases/unknown-outside-contact");
        ok(world.west().post(path, Map.of("residentId", resident)));
        assertThat(followedBy(world.west(), world.westCounty())).contains(resident);
    }

    @Test
    void what_is_sent_back_stays_with_the_sender_and_is_seen_no_more_over_there() {
        var caseId = world.aCase();
        var id = ok(world.handOver("CASE", caseId, world.westVillage()))
                .path("id")
                .asString();
        assertThat(world.handOver("CASE", caseId, world.westVillage()).code()).isEqualTo("cases/handed-over-already");
        var back = "/api/handovers/" + id + "/return";
        assertThat(world.west().post(back, Map.of()).status()).isEqualTo(400);
        assertThat(world.east().post(back, Map.of("why", "不是我们")).code()).isEqualTo("cases/unknown-handover");
        ok(world.west().post(back, Map.of("why", "查无此人")));
        assertThat(world.sent(id).path("answer").asString()).isEqualTo("查无此人");
        assertThat(world.east().get("/api/cases/" + caseId).status()).isEqualTo(200);
        assertThat(ok(world.west().get("/api/handovers/" + id))
                        .path("parts")
                        .path(0)
                        .has("caseLine"))
                .isFalse();
        assertThat(world.west()
                        .post("/api/handovers/" + id + "/open", Map.of("purpose", "CONTACT_PERSON"))
                        .code())
                .isEqualTo("cases/unknown-handover");
        ok(world.handOver("CASE", caseId, world.westVillage()));
    }

    @Test
    void the_database_shows_the_receiver_exactly_what_was_handed_over_and_only_then() {
        var caseId = world.aCase();
        var other = world.aCase();
        var sees = AreaScope.of(AreaKey.of(world.westCounty()));
        assertThat(casesSeen(sees)).doesNotContain(caseId, other);
        var id = ok(world.handOver("CASE", caseId, world.westVillage()))
                .path("id")
                .asString();
        assertThat(casesSeen(sees)).contains(caseId).doesNotContain(other);
        assertThat(casesSeen(AreaScope.of(AreaKey.of("442399")))).doesNotContain(caseId);
        ok(world.west().post("/api/handovers/" + id + "/return", Map.of("why", "查无此人")));
        assertThat(casesSeen(sees)).doesNotContain(caseId, other);
    }

    @Test
    void the_clock_runs_until_it_is_acknowledged_and_tells_when_it_is_over() {
        var id = ok(world.handOver("CASE", world.aCase(), world.westVillage()))
                .path("id")
                .asString();
        hands.set("2020-02-03T12:00:00Z");
        world = HandoverWorld.at(port, "4423");
        assertThat(world.sent(id).path("overdue").asBoolean()).isFalse();
        hands.set("2020-02-03T12:45:00Z");
        world = HandoverWorld.at(port, "4423");
        assertThat(world.sent(id).path("overdue").asBoolean()).isTrue();
        ok(acknowledge(world.west(), id));
        assertThat(world.sent(id).path("overdue").asBoolean())
                .as("too late stays too late")
                .isTrue();
        assertThat(ok(world.east()
                                .get("/api/handovers/outbox?waiting=true&area="
                                        + world.cases().east()))
                        .path("items"))
                .noneMatch(one -> one.path("id").asString().equals(id));
    }

    @Test
    void who_may_not_and_what_cannot_be_is_refused() {
        var caseId = world.aCase();
        assertThat(world.handOver("CASE", caseId, world.cases().village()).code())
                .isEqualTo("cases/same-area");
        assertThat(world.handOver("CASE", caseId, "430921000000000000").code()).isEqualTo("cases/another-city");
        var entry = Map.of(
                "id", CaseWorld.id(),
                "items", List.of(item("CASE", caseId)),
                "toArea", world.westVillage(),
                "reason", "住在西试县");
        assertThat(world.west().post("/api/handovers", entry).code()).isEqualTo("cases/unknown-case");
        var reader = Api.asHolderOf(port, "COMMANDER", world.cases().area());
        assertThat(reader.post("/api/handovers", entry).status()).isEqualTo(403);
        var first = ok(world.east().post("/api/handovers", entry));
        assertThat(ok(world.east().post("/api/handovers", entry)).path("id"))
                .as("sent again")
                .isEqualTo(first.path("id"));
        var stranger = HandoverWorld.at(port, "4424");
        assertThat(acknowledge(stranger.city(), first.path("id").asString()).code())
                .isEqualTo("cases/unknown-handover");
        assertThat(stranger.city()
                        .get("/api/handovers/" + first.path("id").asString())
                        .code())
                .isEqualTo("cases/unknown-handover");
        assertThat(world.east()
                        .get("/api/handovers/inbox?area=" + world.westCounty())
                        .status())
                .isEqualTo(403);
    }

    private static Api.Answer acknowledge(Api as, String id) {
        return as.post("/api/handovers/" + id + "/acknowledge", Map.of());
    }

    private static List<String> inbox(Api as, String area) {
        return ok(as.get("/api/handovers/inbox?waiting=true&limit=200&area=" + area))
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static List<String> followedBy(Api as, String area) {
        return ok(as.get("/api/contact-plans?limit=200&area=" + area))
                .path("items")
                .valueStream()
                .map((JsonNode plan) -> plan.path("residentId").asString())
                .toList();
    }

    private List<String> acts(String subject) {
        var officer =
                Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", world.cases().area());
        return ok(officer.get("/api/audit?subject=" + subject))
                .path("items")
                .valueStream()
                .map(act -> act.path("action").asString())
                .toList();
    }

    /// As the application asks within some areas: row-level security alone decides.
    private List<String> casesSeen(AreaScope scope) {
        return Access.within(
                scope,
                () -> java.util.Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select id::text from cases.cases")
                                .query(String.class)
                                .list())));
    }
}
