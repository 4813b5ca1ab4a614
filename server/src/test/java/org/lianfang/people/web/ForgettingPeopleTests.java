package org.lianfang.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.gates.PassingDays;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Records about people, each kind with its own clock; all begin on 3 February 2020 or before.
@ServerTest
@Import(PassingDays.class)
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class ForgettingPeopleTests {

    private static int next = 70;

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    @Autowired
    PassingDays.Look look;

    @Autowired
    DataDirectory data;

    private GateWorld world;
    private Api lead;

    @BeforeEach
    void aPrefectureOfItsOwn() {
        time.set("2020-02-03");
        world = GateWorld.at(port, "43" + next++);
        lead = lead();
    }

    @Test
    void refused_rows_are_forgotten_after_a_week_and_the_import_says_so() throws Exception {
        var id = imported();
        time.passTo("2020-02-10");
        assertThat(held("people.import_bad_row")).isEqualTo(1);

        time.passTo("2020-02-11");

        assertThat(held("people.import_bad_row")).isZero();
        var state = ok(lead().get("/api/imports/" + id));
        assertThat(state.path("bad").asInt()).isEqualTo(1);
        assertThat(state.path("errors")).isEmpty();
        assertThat(state.path("rowsForgotten").asBoolean()).isTrue();
        assertThat(lead().get("/api/imports/" + id + "/bad-rows").code()).isEqualTo("people/import-rows-forgotten");
    }

    @Test
    void a_spreadsheet_that_nobody_ran_is_deleted_at_the_end_of_the_next_day() {
        var id = ok(lead.upload(
                        "/api/imports/residents",
                        "a.csv",
                        "姓名,地址\n甲一,1号\n".getBytes(StandardCharsets.UTF_8),
                        Map.of("areaKey", world.eastVillage())))
                .path("id")
                .asString();
        var file = data.resolve("imports").resolve(id + ".upload");
        time.passTo("2020-02-04");
        assertThat(file).exists();

        time.passTo("2020-02-05");

        assertThat(file).doesNotExist();
        assertThat(audited("people.forgotten")).isPositive();
    }

    @Test
    void a_measure_that_is_over_is_forgotten_when_it_can_no_longer_be_contested_and_its_figures_stay() {
        var resident = registered("王小明", List.of());
        order(resident, "2020-01-20");
        var moved = ok(lead.get("/api/residents/" + resident));
        assertThat(figure("people.under-measure", "2020-02-01")).isEqualTo(1);
        assertThat(moved.path("measures")).hasSize(1);

        time.passTo("2020-04-03");
        assertThat(held("people.home_measure")).isEqualTo(1);
        time.passTo("2020-04-04");

        assertThat(held("people.home_measure")).isZero();
        assertThat(figure("people.under-measure", "2020-02-01")).isEqualTo(1);
        assertThat(figure("people.under-measure", "2020-02-04")).isZero();
        assertThat(figure("people.residents", "2020-04-04")).isEqualTo(1);
        time.requireReconciled();
    }

    @Test
    void who_has_left_is_forgotten_with_everything_that_hangs_on_them_once_their_measures_are() {
        var left = registered("张三", List.of());
        order(left, "2020-01-31");
        var stays = registered("李四", List.of());
        ok(lead.post(
                "/api/residents/" + left + "/unmask",
                Map.of("fields", List.of("phone"), "purpose", "CONTACT_PERSON", "note", "call back")));
        ok(lead.post("/api/residents/" + left + "/leave", Map.of("on", "2020-02-03", "reason", "moved away")));

        time.passTo("2020-04-03");
        assertThat(held("people.resident")).isEqualTo(2);
        time.passTo("2020-04-04");

        assertThat(held("people.resident")).isEqualTo(1);
        assertThat(held("people.opening")).isZero();
        assertThat(lead().get("/api/residents/" + left).code()).isEqualTo("people/unknown-resident");
        assertThat(lead().get("/api/residents/" + stays).status()).isEqualTo(200);
        assertThat(figure("people.residents", "2020-04-04")).isEqualTo(1);
        time.requireReconciled();
    }

    @Test
    void a_care_need_is_forgotten_a_week_after_its_last_day() {
        registered("王奶奶", List.of(Map.of("kind", "DIALYSIS", "until", "2020-02-20")));
        time.passTo("2020-02-27");
        assertThat(held("people.care_need")).isEqualTo(1);

        time.passTo("2020-02-28");

        assertThat(held("people.care_need")).isZero();
    }

    @Test
    void hand_over_notes_go_with_their_items_and_the_list_says_from_when_on_there_are_any() {
        var gate = world.gateIn(world.eastVillage());
        ok(lead.post(
                "/api/gates/" + gate + "/handovers",
                Map.of(
                        "id",
                        java.util.UUID.randomUUID(),
                        "at",
                        "2020-02-02T15:59:00Z",
                        "note",
                        "体温枪需更换",
                        "openItems",
                        List.of(Map.of("text", "更换体温枪", "done", false)))));
        time.passTo("2020-02-23");
        assertThat(ok(lead().get("/api/gates/" + gate + "/handovers")).path("items"))
                .hasSize(1);

        time.passTo("2020-02-24");

        var notes = ok(lead().get("/api/gates/" + gate + "/handovers"));
        assertThat(notes.path("items")).isEmpty();
        assertThat(notes.path("keptFrom").asString()).isEqualTo("2020-02-03");
        assertThat(held("gates.handover_items")).isZero();
    }

    private Api lead() {
        return Api.asHolderOf(port, "DUTY_LEAD", world.prefecture());
    }

    private String registered(String name, List<Map<String, String>> needs) {
        return ok(lead.post(
                        "/api/residents",
                        Map.of(
                                "name",
                                name,
                                "areaKey",
                                world.eastVillage(),
                                "door",
                                "5组12号",
                                "phone",
                                "13800138000",
                                "careNeeds",
                                needs)))
                .path("id")
                .asString();
    }

    private void order(String resident, String from) {
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
    }

    /// One good row, one that is refused.
    private String imported() {
        var csv = "姓名,性别,出生年月日,地址\n甲一,男,1949/12/31,1号\n乙二,女,2021-02-29,2号\n";
        var id = ok(lead.upload(
                        "/api/imports/residents",
                        "a.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        Map.of("areaKey", world.eastVillage())))
                .path("id")
                .asString();
        ok(lead.post("/api/imports/" + id + "/run", Map.of()));
        Eventually.holds(() ->
                ok(lead.get("/api/imports/" + id)).path("state").asString().equals("DONE"));
        var state = ok(lead.get("/api/imports/" + id));
        assertThat(state.path("bad").asInt()).as(state.toString()).isEqualTo(1);
        return id;
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

    private long audited(String action) {
        return ok(Api.asAdministrator(port).get("/api/audit?action=" + action + "&area=" + world.prefecture()))
                .path("items")
                .size();
    }

    private long held(String table) {
        var area = AreaKey.of(world.prefecture());
        return look.rows(table, area);
    }
}
