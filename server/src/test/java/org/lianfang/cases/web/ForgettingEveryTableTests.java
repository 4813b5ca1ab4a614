package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.cases.HandoverWorld.export;
import static org.lianfang.cases.HandoverWorld.item;
import static org.lianfang.cases.HandoverWorld.outsider;
import static org.lianfang.cases.HandoverWorld.phone;
import static org.lianfang.gates.GateWorld.ok;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.HandoverWorld;
import org.lianfang.cases.usecase.RunningPlans;
import org.lianfang.gates.PassingDays;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Every table of this module: what two cities that have handed cases and contacts to each other still hold of them.
@ServerTest
@Import(PassingDays.class)
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class ForgettingEveryTableTests {

    /// Keys of cities are about nobody.
    private static final List<String> ABOUT_NOBODY = List.of("cases.partner_keys");

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    @Autowired
    RunningPlans running;

    @Autowired
    JdbcClient jdbc;

    private HandoverWorld here;
    private HandoverWorld there;

    @BeforeEach
    void twoCities() {
        time.set("2020-02-03");
        here = HandoverWorld.at(port, "4473");
        there = HandoverWorld.at(port, "4474");
        there.trusting(here);
    }

    @Test
    void each_is_forgotten_on_its_own_day_and_none_holds_anything_in_the_end() {
        var caseId = aCaseOfWhichMuchIsKnown();
        followed(caseId);
        listed();
        handedOver(caseId);
        var tables = tables();
        assertThat(tables)
                .contains(
                        "cases.handovers",
                        "cases.handed_over",
                        "cases.received_files",
                        "cases.outside_contacts",
                        "cases.infections",
                        "cases.links",
                        "cases.line_lists",
                        "cases.follow_ups")
                .allSatisfy(table -> assertThat(held(table)).as(table).isPositive());

        time.passTo("2020-02-12");
        running.run();
        var handovers =
                List.of("cases.handovers", "cases.handed_over", "cases.received_files", "cases.outside_contacts");
        goneOn("2020-04-04", handovers);
        goneOn("2020-04-13", List.of("cases.plans", "cases.follow_ups", "cases.contacts"));
        goneOn("2020-05-04", List.of("cases.cases", "cases.samples", "cases.classifications", "cases.infections"));
        assertThat(tables).allSatisfy(table -> assertThat(held(table)).as(table).isZero());
    }

    /// The day before it is still there.
    private void goneOn(String day, List<String> tables) {
        time.passTo(java.time.LocalDate.parse(day).minusDays(1).toString());
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(held(table)).as(table + " before " + day).isPositive());
        time.passTo(day);
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(held(table)).as(table + " on " + day).isZero());
    }

    /// From a sample, with a timeline, the guests of a meal, and where the case was infected.
    private String aCaseOfWhichMuchIsKnown() {
        var person = here.cases().family(1).getFirst();
        here.cases().single(person, "POSITIVE");
        var caseId = here.cases().caseOf(person).path("id").asString();
        ok(here.east()
                .post(
                        "/api/cases/" + caseId + "/timeline",
                        CaseTests.stay("饭店", "MEAL", "2020-02-01T04:00:00Z", "2020-02-01T05:00:00Z")));
        var guest = here.cases().familyWithPhone();
        var list = "姓名,电话\n李四," + guest.phone() + "\n";
        var path = "/api/presence-lists/import?setting=MEAL&from=2020-02-01T04:00:00Z&to=2020-02-01T05:00:00Z"
                + "&place=meal&area=" + here.cases().east();
        var imported = upload(path, list);
        assertThat(imported.path("added").asInt()).as(imported.toString()).isEqualTo(1);
        ok(here.east().put("/api/cases/" + caseId + "/infection", Map.of("elsewhere", true)));
        return caseId;
    }

    private void followed(String caseId) {
        var contact = here.cases().family(1).getFirst();
        here.contact(caseId, contact);
        var plan = here.cases().planOf(contact).path("id").asString();
        ok(here.city()
                .post(
                        "/api/contact-plans/" + plan + "/follow-ups",
                        Map.of("id", CaseWorld.id(), "outcome", "WELL", "note", "无不适")));
    }

    private void listed() {
        var list = "case_id,symptom_onset,confirm_date,age,infection_source\n"
                + "L1,2020-01-28,2020-01-29,40,\nL2,2020-01-31,2020-02-01,41,L1\n";
        var imported =
                upload("/api/line-lists/import?name=L1&area=" + here.cases().village(), list);
        assertThat(rows("cases.links", here)).as(imported.toString()).isPositive();
    }

    /// One within the city that waits for ever, and two to another one, of which one is answered.
    private void handedOver(String caseId) {
        var one = here.outside(caseId, outsider("王小明", phone()));
        ok(here.handOver("OUTSIDE", one, here.westVillage()));
        var other = here.outside(caseId, outsider("赵小红", phone()));
        var third = here.outside(caseId, outsider("钱小兰", phone()));
        var answered = sent("OUTSIDE", other);
        ok(there.take(here.file(answered)));
        ok(here.readBack(there.answerTo(answered)));
        sent("OUTSIDE", third);
        sent("CASE", caseId);
    }

    private String sent(String kind, String id) {
        return ok(here.east().post("/api/handovers/to-city", export(here.trusting(there), List.of(item(kind, id)))))
                .path("id")
                .asString();
    }

    private JsonNode upload(String path, String list) {
        return ok(here.east().upload(path, "list.csv", list.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    /// All tables of the module, those of later releases too.
    private List<String> tables() {
        return jdbc.sql("""
                        select 'cases.' || c.relname from pg_class c
                        where c.relnamespace = 'cases'::regnamespace and c.relkind = 'r' order by 1
                        """).query(String.class).list().stream()
                .filter(table -> !ABOUT_NOBODY.contains(table))
                .toList();
    }

    private long held(String table) {
        return rows(table, here) + rows(table, there);
    }

    private long rows(String table, HandoverWorld city) {
        return time.look().rows(table, AreaKey.of(city.cases().area()));
    }
}
