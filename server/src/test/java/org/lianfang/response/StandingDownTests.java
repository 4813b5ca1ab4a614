package org.lianfang.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.gates.PassingDays;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What ends with a response, and what begins.
@ServerTest
@Import(PassingDays.class)
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class StandingDownTests {

    private static int next = 50;

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    @Autowired
    PassingDays.Look look;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private GateWorld world;
    private GateWorld neighbours;
    private String phone;

    @BeforeEach
    void twoPrefectures() {
        time.set("2020-02-03");
        phone = "100000%05d".formatted(next);
        world = GateWorld.at(port, "43" + next++);
        neighbours = GateWorld.at(port, "43" + next++);
    }

    @Test
    void measures_lapse_with_the_reason_and_gates_elsewhere_hear_of_it() {
        var lead = Api.asHolderOf(port, "DUTY_LEAD", world.prefecture());
        var resident = underAMeasure(lead, "2020-02-01");
        var gate = neighbours.gateIn(neighbours.eastVillage());
        var guard = Api.asHolderOf(port, "GATE_GUARD", neighbours.east());
        Eventually.holds(() -> isAdvisedAt(guard, gate));

        standDown("2020-02-03");

        Eventually.holds(() -> measure(lead, resident).endsWith("2020-02-03 RESPONSE_STOOD_DOWN"));
        Eventually.holds(() -> !isAdvisedAt(guard, gate));
        assertThat(underMeasure("2020-02-03")).as("its last day counts").isEqualTo(1);
        assertThat(underMeasure("2020-02-04")).isZero();
        time.requireReconciled();
    }

    @Test
    void one_whose_last_day_is_the_last_day_of_the_response_ends_with_it_as_well() {
        var lead = Api.asHolderOf(port, "DUTY_LEAD", world.prefecture());
        var resident = underAMeasure(lead, "2020-01-20");
        assertThat(measure(lead, resident)).startsWith("2020-02-03");

        standDown("2020-02-03");

        Eventually.holds(() -> measure(lead, resident).endsWith("RESPONSE_STOOD_DOWN"));
        time.requireReconciled();
    }

    @Test
    void hearing_of_it_again_ends_nothing_twice() {
        var lead = Api.asHolderOf(port, "DUTY_LEAD", world.prefecture());
        var resident = underAMeasure(lead, "2020-02-01");
        var response = standDown("2020-02-03");
        Eventually.holds(() -> measure(lead, resident).endsWith("RESPONSE_STOOD_DOWN"));

        for (var turn = 0; turn < 2; turn++) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> events.publishEvent(new ResponseEvent.StoodDown(
                            response, AreaKey.of(world.prefecture()), LocalDate.parse("2020-02-03"))));
        }
        Eventually.holds(() -> look.count("select count(*) from kernel.event_publication", Map.of()) == 0);

        assertThat(ok(world.administrator()
                                .get("/api/audit?action=people.measures-lapsed&subject=" + response + "&area="
                                        + world.prefecture()))
                        .path("items"))
                .hasSize(1);
        assertThat(underMeasure("2020-02-04")).isZero();
        time.requireReconciled();
    }

    @Test
    void the_register_is_kept_for_its_clock_from_the_stand_down_on_and_the_figures_of_its_days_stay() {
        var lead = Api.asHolderOf(port, "DUTY_LEAD", world.prefecture());
        var resident = underAMeasure(lead, "2020-02-01");
        somebodyWorks();
        var response = standDown("2020-02-03");
        Eventually.holds(() -> measure(lead, resident).endsWith("RESPONSE_STOOD_DOWN"));
        var card = retention(response, "people.register");
        assertThat(card.path("days").asInt()).isEqualTo(90);
        assertThat(card.path("forgottenOn").asString()).isEqualTo("2020-05-04");

        time.passTo("2020-05-03");
        assertThat(held("resident")).isEqualTo(1);
        assertThat(held("named members")).isEqualTo(1);
        time.passTo("2020-05-04");

        assertThat(held("resident")).isZero();
        assertThat(held("household")).isZero();
        assertThat(held("token")).isZero();
        assertThat(held("named members")).isZero();
        assertThat(residents("2020-02-03")).isEqualTo(1);
        assertThat(residents("2020-05-04")).isZero();
        assertThat(underMeasure("2020-02-03")).isEqualTo(1);
        time.requireReconciled();
    }

    @Test
    void while_a_new_response_is_active_on_the_same_ground_the_register_stays() {
        var lead = Api.asHolderOf(port, "DUTY_LEAD", world.prefecture());
        underAMeasure(lead, "2020-02-01");
        standDown("2020-02-03");
        time.set("2020-04-20");
        var administrator = Api.asAdministrator(port);
        ok(administrator.post(
                "/api/responses",
                Map.of(
                        "name", "Second wave",
                        "hazard", "covid-19",
                        "level", "II",
                        "areaKey", world.east(),
                        "startedOn", "2020-04-20",
                        "rulePack", "covid-19/2020-early")));

        time.passTo("2020-06-30");

        assertThat(held("resident")).isEqualTo(1);
        time.requireReconciled();
    }

    @Test
    void everybody_who_works_there_sees_what_is_kept_for_how_long_and_when_it_was_looked_through() {
        time.passTo("2020-02-04");
        var officer = Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", world.east());
        var response = ok(officer.get("/api/responses/current?area=" + world.east()))
                .path("id")
                .asString();
        var kinds = ok(officer.in("zh-Hans").get("/api/responses/" + response + "/retention"));

        assertThat(kinds.valueStream().map(kind -> kind.path("kind").asString()))
                .containsExactly(
                        "cases.cases",
                        "cases.contacts",
                        "gates.crossings",
                        "gates.handovers",
                        "isolation.checks",
                        "isolation.quarantines",
                        "isolation.referrals",
                        "passes.alarms",
                        "passes.appeals",
                        "passes.requests",
                        "passes.statuses",
                        "passes.visits",
                        "people.care-needs",
                        "people.import-files",
                        "people.import-rows",
                        "people.left",
                        "people.measures",
                        "people.openings",
                        "people.register",
                        "places.check-ins",
                        "testing.calls",
                        "testing.cover",
                        "testing.plans",
                        "testing.samples",
                        "workforce.members");
        var crossings = kinds.path(2);
        assertThat(crossings.path("label").asString()).contains("通行记录");
        assertThat(crossings.path("days").asInt()).isEqualTo(21);
        assertThat(crossings.path("keptFrom").asString()).isEqualTo("2020-01-14");
        assertThat(crossings.path("lastRunAt").asString()).startsWith("2020-02-03T16:15");
        assertThat(Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", neighbours.east())
                        .get("/api/responses/" + response + "/retention")
                        .status())
                .isEqualTo(404);
    }

    private UUID standDown(String on) {
        var response = ok(world.administrator().get("/api/responses/current?area=" + world.prefecture()))
                .path("id")
                .asString();
        ok(world.administrator()
                .post(
                        "/api/responses/" + response + "/stand-down",
                        Map.of("on", on, "reason", "14 days without a case")));
        return UUID.fromString(response);
    }

    private String underAMeasure(Api lead, String from) {
        var resident = ok(lead.post(
                        "/api/residents",
                        Map.of("name", "王小明", "areaKey", world.eastVillage(), "door", "5组12号", "phone", phone)))
                .path("id")
                .asString();
        ok(lead.post(
                "/api/residents/" + resident + "/measures",
                Map.of(
                        "kind",
                        "HOME_HEALTH_MONITORING",
                        "ground",
                        "KEY_REGION_RETURNEE",
                        "evidence",
                        "返乡报备",
                        "from",
                        from)));
        return resident;
    }

    private void somebodyWorks() {
        var organisation = ok(world.administrator()
                        .post("/api/organisations", Map.of("name", "县公安局", "kind", "POLICE", "areaKey", world.east())))
                .path("id")
                .asString();
        var officer = Map.of("organisationId", organisation, "name", "李四", "role", "POLICE", "areaKey", world.east());
        ok(world.administrator().post("/api/members", officer));
    }

    /// `until endedOn endedWhy` of the only one.
    private static String measure(Api lead, String resident) {
        var measure =
                ok(lead.get("/api/residents/" + resident)).path("measures").path(0);
        return measure.path("until").asString() + " " + measure.path("endedOn").asString("") + " "
                + measure.path("endedWhy").asString("");
    }

    private boolean isAdvisedAt(Api guard, String gate) {
        return ok(guard.post("/api/gates/" + gate + "/assess", Map.of("person", Map.of("name", "王小明", "phone", phone))))
                .path("advice")
                .valueStream()
                .anyMatch(advice -> advice.path("code").asString().equals("UNDER_MEASURE"));
    }

    private long underMeasure(String day) {
        return figure("people.under-measure", day);
    }

    private long residents(String day) {
        return figure("people.residents", day);
    }

    private long figure(String code, String day) {
        var commander = Api.asHolderOf(port, "COMMANDER", world.prefecture());
        return ok(commander.get("/api/indicators/values?by=TOTAL&from=%s&to=%s&area=%s&codes=%s"
                        .formatted(day, day, world.prefecture(), code)))
                .path("values")
                .valueStream()
                .mapToLong(value -> value.path("value").asLong())
                .sum();
    }

    private tools.jackson.databind.JsonNode retention(UUID response, String kind) {
        return ok(world.administrator().get("/api/responses/" + response + "/retention"))
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private long held(String what) {
        var area = AreaKey.of(world.prefecture());
        return switch (what) {
            case "named members" ->
                look.count(
                        "select count(*) from workforce.members where name <> '–' and area_key >= :low and area_key < :high",
                        Map.of("low", area.low(), "high", area.high()));
            default -> look.rows("people." + what, area);
        };
    }
}
