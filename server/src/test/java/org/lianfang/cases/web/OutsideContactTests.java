package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.cases.HandoverWorld.outsider;
import static org.lianfang.cases.HandoverWorld.phone;
import static org.lianfang.gates.GateWorld.ok;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.HandoverWorld;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(MovableClock.class)
class OutsideContactTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SystemTransactions transactions;

    private HandoverWorld world;

    @BeforeEach
    void aCity() {
        hands.set("2020-02-03T00:30:00Z");
        world = HandoverWorld.at(port, "4423");
    }

    @Test
    void somebody_in_no_register_is_listed_with_ground_masked_and_sealed_and_nothing_is_asked_of_them() {
        var caseId = world.aCase();
        var phone = phone();
        var entry = outsider("王小明", phone);
        var id = world.outside(caseId, entry);
        assertThat(world.outside(caseId, entry)).as("sent again").isEqualTo(id);
        assertThat(ok(world.east().get("/api/cases/" + caseId + "/outside-contacts")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("name").asString()).isEqualTo("王**");
                    assertThat(one.path("phone").asString()).isEqualTo("100****" + phone.substring(7));
                    assertThat(one.path("ground").asString()).isEqualTo("SHARED_MEAL");
                    assertThat(one.path("lastOn").asString()).isEqualTo("2020-02-01");
                    assertThat(one.path("seconds").asInt()).isEqualTo(3600);
                });
        var row = transactions.call(() -> jdbc.sql("select o::text from cases.outside_contacts o where id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single());
        assertThat(row).doesNotContain("王小明").doesNotContain(phone);
        assertThat(ok(world.east().get("/api/cases/" + caseId + "/contacts"))).isEmpty();
    }

    @Test
    void they_are_found_again_by_their_telephone_and_opened_for_a_purpose_which_is_taken_down() {
        var caseId = world.aCase();
        var phone = phone();
        var id = world.outside(caseId, outsider("王小明", phone));
        world.outside(caseId, outsider("赵四", phone()));
        var search = Map.of("areaKey", world.cases().east(), "phone", "+86 " + phone);
        assertThat(ok(world.east().post("/api/outside-contacts/search", search)).path("items"))
                .extracting(one -> one.path("id").asString())
                .containsExactly(id);
        var path = "/api/outside-contacts/" + id + "/open";
        assertThat(world.east().post(path, Map.of()).status()).isEqualTo(400);
        var opened = ok(world.east().post(path, Map.of("purpose", "CONTACT_PERSON")));
        assertThat(opened.path("name").asString()).isEqualTo("王小明");
        assertThat(opened.path("phone").asString()).isEqualTo(phone);
        assertThat(opened.path("lives").asString()).isEqualTo("城东旅店三楼");
        var officer =
                Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", world.cases().area());
        assertThat(ok(officer.get("/api/audit?subject=" + id)).path("items")).anySatisfy(act -> {
            assertThat(act.path("action").asString()).isEqualTo("cases.person-opened");
            assertThat(act.path("purpose").asString()).isEqualTo("CONTACT_PERSON");
        });
        assertThat(world.west().post(path, Map.of("purpose", "CONTACT_PERSON")).code())
                .isEqualTo("cases/unknown-outside-contact");
    }

    @Test
    void once_they_are_in_the_register_the_ordinary_plan_follows_and_nothing_is_lost() {
        var caseId = world.aCase();
        var id = world.outside(caseId, outsider("王小明", phone()));
        var resident = world.cases().family(1).getFirst();
        assertThat(world.cases().hasPlan(resident)).isFalse();
        var contact = ok(register(id, resident));
        assertThat(contact.path("residentId").asString()).isEqualTo(resident);
        assertThat(contact.path("ground").asString()).isEqualTo("SHARED_MEAL");
        assertThat(contact.path("place").asString()).isEqualTo("老兵饭店");
        assertThat(contact.path("first").asString()).isEqualTo("2020-02-01T04:00:00Z");
        assertThat(contact.path("last").asString()).isEqualTo("2020-02-01T05:00:00Z");
        assertThat(world.cases().planOf(resident).path("lastExposure").asString())
                .isEqualTo("2020-02-01");
        assertThat(waiting()).noneMatch(one -> one.path("id").asString().equals(id));
        assertThat(register(id, resident).code()).isEqualTo("cases/outside-contact-settled");
        assertThat(ok(world.east().get("/api/cases/" + caseId + "/outside-contacts"))
                        .path(0)
                        .path("contactId"))
                .isEqualTo(contact.path("id"));
    }

    @Test
    void of_somebody_who_is_a_contact_of_the_case_already_both_exposures_count() {
        var caseId = world.aCase();
        var resident = world.cases().family(1).getFirst();
        var known = world.contact(caseId, resident);
        var later = new HashMap<>(outsider("王小明", ""));
        later.put("last", "2020-02-02T05:00:00Z");
        var both = ok(register(world.outside(caseId, later), resident));
        assertThat(both.path("id").asString()).isEqualTo(known);
        assertThat(both.path("first").asString()).isEqualTo("2020-01-30T00:00:00Z");
        assertThat(both.path("last").asString()).isEqualTo("2020-02-02T05:00:00Z");
        assertThat(world.cases().planOf(resident).path("lastExposure").asString())
                .isEqualTo("2020-02-02");
    }

    @Test
    void what_cannot_be_is_refused_with_the_reason() {
        var caseId = world.aCase();
        var path = "/api/cases/" + caseId + "/outside-contacts";
        assertThat(world.east().post(path, outsider(" ", phone())).code()).isEqualTo("cases/nobody-described");
        assertThat(world.east().post(path, outsider("王小明", "12")).code()).isEqualTo("cases/phone-not-read");
        var judged = new HashMap<>(outsider("王小明", ""));
        judged.put("ground", "JUDGEMENT");
        assertThat(world.east().post(path, judged).code()).isEqualTo("cases/judgement-needs-words");
        assertThat(world.west().post(path, outsider("王小明", "")).code()).isEqualTo("cases/unknown-case");
        var id = world.outside(caseId, outsider("王小明", ""));
        assertThat(register(id, CaseWorld.id()).code()).isEqualTo("cases/unknown-resident");
        assertThat(register(
                                id,
                                world.cases()
                                        .whole(caseId)
                                        .path("line")
                                        .path("residentId")
                                        .asString())
                        .code())
                .isEqualTo("cases/the-case-itself");
        ok(world.east().post("/api/outside-contacts/" + id + "/withdraw", Map.of("why", "认错人")));
        assertThat(waiting()).noneMatch(one -> one.path("id").asString().equals(id));
    }

    private Api.Answer register(String id, String resident) {
        return world.east().post("/api/outside-contacts/" + id + "/register", Map.of("residentId", resident));
    }

    private Iterable<JsonNode> waiting() {
        return ok(world.east()
                        .get("/api/outside-contacts?limit=200&area="
                                + world.cases().east()))
                .path("items");
    }
}
