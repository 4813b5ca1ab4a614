package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.cases.HandoverWorld.export;
import static org.lianfang.cases.HandoverWorld.item;
import static org.lianfang.cases.HandoverWorld.outsider;
import static org.lianfang.cases.HandoverWorld.phone;
import static org.lianfang.gates.GateWorld.ok;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import tools.jackson.databind.json.JsonMapper;

/// What a file tells, and what becomes of it.
@ServerTest
@Import(MovableClock.class)
class HandoverContentTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SystemTransactions transactions;

    private HandoverWorld here;
    private HandoverWorld there;

    @BeforeEach
    void twoCities() {
        hands.set("2020-02-03T00:30:00Z");
        here = HandoverWorld.at(port, "4423");
        there = HandoverWorld.at(port, "4424");
    }

    @Test
    void names_leave_the_city_only_for_a_purpose_and_each_fetching_is_taken_down() {
        var phone = phone();
        var caseId = here.aCase();
        var outsider = here.outside(caseId, outsider("王小明", phone));
        var partner = here.trusting(there);
        var entry = export(partner, List.of(item("OUTSIDE", outsider), item("CASE", caseId)));
        var without = new HashMap<>(entry);
        without.remove("purpose");
        assertThat(here.east().post("/api/handovers/to-city", without).code()).isEqualTo("cases/purpose-needed");
        var wordless = new HashMap<>(entry);
        wordless.put("purposeWords", " ");
        assertThat(here.east().post("/api/handovers/to-city", wordless).code()).isEqualTo("cases/purpose-needed");

        without.put("named", false);
        without.put("id", CaseWorld.id());
        var nameless = send(here, without).path("id").asString();
        var said = payload(here.file(nameless));
        assertThat(said)
                .doesNotContain("王小明", phone, "城东旅店", "老兵饭店", "张三丰", "陈述", "已返回", "请贵市落实")
                .contains("SHARED_MEAL");
        there.trusting(here);
        assertThat(ok(there.take(here.file(nameless)))
                        .path("received")
                        .path("outside")
                        .asInt())
                .isEqualTo(1);
        assertThat(acts(nameless)).contains("cases.handover-exported ", "cases.handover-file-fetched ");
        ok(here.readBack(there.answerTo(nameless)));

        var named = send(here, entry).path("id").asString();
        assertThat(payload(here.file(named))).contains("王小明", phone, "张三丰");
        assertThat(acts(named))
                .contains("cases.handover-exported CONTACT_PERSON", "cases.handover-file-fetched CONTACT_PERSON");
        assertThat(acts(outsider)).contains("cases.handover-exported CONTACT_PERSON");
        assertThat(here.west()
                        .post("/api/handovers/" + named + "/file", Map.of())
                        .code())
                .isEqualTo("cases/unknown-handover");
    }

    /// People in both registers, in one of them, in none; the same person twice; a family with one telephone.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_is_handed_over_arrives_each_contact_once(long seed) {
        var random = new Random(seed);
        var caseId = here.aCase();
        var items = new ArrayList<Map<String, Object>>();
        var lengths = new ArrayList<Integer>();
        var reachable = List.of(there.cases().familyWithPhone(), there.cases().familyWithPhone());
        for (var number = 0; number < 4 + random.nextInt(8); number++) {
            var seconds = 60 + items.size() + (int) seed * 1000;
            var someone = reachable.get(random.nextInt(2));
            items.add(
                    switch (random.nextInt(4)) {
                        case 0 -> {
                            var entry = new HashMap<>(
                                    here.cases().verified(here.cases().family(1).getFirst(), "2020-02-01T10:00:00Z"));
                            entry.put("seconds", seconds);
                            yield item("CONTACT", id(here.east().post("/api/cases/" + caseId + "/contacts", entry)));
                        }
                        case 1 -> item("OUTSIDE", outside(caseId, "李四", someone.phone(), seconds));
                        case 2 -> item("OUTSIDE", outside(caseId, "李小妹", someone.phone(), seconds));
                        default -> item("OUTSIDE", outside(caseId, "王小明", "", seconds));
                    });
            lengths.add(seconds);
        }
        there.trusting(here);
        var handover =
                send(here, export(here.trusting(there), items)).path("id").asString();
        var received = ok(there.take(here.file(handover))).path("received");
        assertThat(received.path("contacts").asInt()).isEqualTo(items.size());
        assertThat(received.path("registered").asInt()
                        + received.path("outside").asInt())
                .isEqualTo(items.size());
        assertThat(arrived(lengths)).containsExactlyInAnyOrderElementsOf(lengths);
        ok(here.readBack(there.answerTo(handover)));
        var again = send(here, export(here.trusting(there), items)).path("id").asString();
        assertThat(ok(there.take(here.file(again))).path("received").path("registered"))
                .as("another file with the same contacts")
                .isEqualTo(received.path("registered"));
        assertThat(arrived(lengths)).containsExactlyInAnyOrderElementsOf(lengths);
    }

    /// How long each exposure lasted that is kept in the receiving city: by that the contacts of this test are known.
    private List<Integer> arrived(List<Integer> lengths) {
        return transactions.call(() -> jdbc.sql("""
                        select seconds from (
                          select seconds, case_area from cases.contacts
                          union all select seconds, case_area from cases.outside_contacts
                        ) as kept
                        where case_area = :area and seconds between :low and :high
                        """)
                .param("area", Long.parseLong(there.cases().area()))
                .param("low", lengths.getFirst())
                .param("high", lengths.getLast())
                .query(Integer.class)
                .list());
    }

    private String outside(String caseId, String name, String phone, int seconds) {
        var entry = outsider(name, phone);
        entry.put("seconds", seconds);
        return here.outside(caseId, entry);
    }

    private static String id(Api.Answer answer) {
        return ok(answer).path("id").asString();
    }

    private static JsonNode send(HandoverWorld from, Map<String, Object> entry) {
        return ok(from.east().post("/api/handovers/to-city", entry));
    }

    private List<String> acts(String subject) {
        var officer =
                Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", here.cases().area());
        return ok(officer.get("/api/audit?subject=" + subject))
                .path("items")
                .valueStream()
                .map(act -> act.path("action").asString() + " "
                        + act.path("purpose").asString(""))
                .toList();
    }

    private static String payload(byte[] file) {
        var payload = JsonMapper.shared().readTree(file).path("payload").asString();
        return new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
