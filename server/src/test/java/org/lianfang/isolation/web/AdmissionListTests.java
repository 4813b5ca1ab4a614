package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// People come into a site by list.
@ServerTest
class AdmissionListTests {

    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final String LISTS = "/api/isolation/admission-lists/";

    @LocalServerPort
    int port;

    private IsolationWorld world;
    private String site;
    private String code;

    @BeforeEach
    void aSite() {
        world = IsolationWorld.at(port, "4427", "covid-19/plan-9");
        var made = ok(world.lead().post("/api/isolation/sites", IsolationWorld.site(world.village())));
        site = made.path("id").asString();
        code = made.path("code").asString();
    }

    /// @param phone by which they are found
    private record Listed(String id, String name, String phone) {}

    @Test
    void good_rows_go_in_bad_ones_stay_out_with_their_reason_and_the_same_list_again_changes_nothing() {
        world.room(site, Map.of("number", "301"));
        world.room(site, Map.of("number", "302"));
        var one = registered("赵一曼");
        var two = registered("钱学三");
        var three = registered("孙思邈");
        var list = """
                姓名,电话,隔离点,房号,起始日期
                赵一曼,%1$s,%4$s,302,2020-02-01
                钱学三,%2$s,%4$s,,2020/2/2
                李时珍,%3$s,%4$s,,2020-02-01
                孙思邈,10099999999,%4$s,,2020-02-01
                赵一曼,%1$s,%4$s,,2020-02-01
                孙思邈,%3$s,没有这里,,2020-02-01
                """.formatted(one.phone, two.phone, three.phone, code);
        var bad = List.of(
                "4 isolation/name-differs",
                "5 isolation/unknown-resident",
                "6 isolation/listed-twice",
                "7 isolation/unknown-site");

        var preview = send("preview", list);
        assertThat(preview.path("good").asInt()).isEqualTo(2);
        assertThat(preview.path("coming").path(0).path("room").asString()).isEqualTo("302");
        assertThat(preview.path("coming").path(1).path("room").asString()).isEqualTo("301");
        assertThat(preview.path("coming")
                        .path(0)
                        .path("person")
                        .path("nameMasked")
                        .asString())
                .isEqualTo("赵**");
        assertThat(troubles(preview)).isEqualTo(bad);
        assertThat(world.board(site))
                .as("nothing has happened")
                .allMatch(room -> room.path("people").isEmpty());

        var imported = send("import", list);
        assertThat(imported.path("admitted").asInt()).isEqualTo(2);
        assertThat(world.board(site)).allMatch(room -> room.path("people").size() == 1);
        var again = send("import", list);
        assertThat(again.path("admitted").asInt()).isZero();
        assertThat(again.path("known").asInt()).isEqualTo(2);
        assertThat(troubles(again)).isEqualTo(troubles(imported));
    }

    @Test
    void every_reason_is_told_and_the_bad_rows_come_back_as_a_file_that_can_be_repaired() {
        world.room(site, Map.of("number", "401"));
        var one = registered("赵一曼");
        var list = """
                姓名,手机号,隔离点,房间,末次暴露
                赵一曼,%s,%s,999,2020-02-01
                %s,%s,%s,,1/2/2020
                %s,%s,%s,,2020-01-10
                %s,%s,%s,,2019-10-01
                %s,%s,,,2020-02-01
                ,12345,%s,,2020-02-01
                %s,%s,%s,,2020-02-02
                %s,%s,%s,,2020-02-02
                """.formatted(
                        one.phone,
                        code,
                        "钱学三",
                        registeredPhone(),
                        code,
                        "钱学三",
                        registeredPhone(),
                        code,
                        "钱学三",
                        registeredPhone(),
                        code,
                        "钱学三",
                        registeredPhone(),
                        code,
                        "钱学三",
                        registeredPhone(),
                        code,
                        "钱学三",
                        registeredPhone(),
                        code);
        var imported = send("import", list);
        assertThat(imported.path("admitted").asInt()).isEqualTo(1);
        assertThat(troubles(imported))
                .containsExactly(
                        "2 isolation/unknown-room",
                        "3 isolation/day-not-read",
                        "4 isolation/days-over",
                        "5 isolation/day-not-possible",
                        "6 isolation/site-missing",
                        "7 isolation/name-missing",
                        "9 isolation/no-room-left");
        var file = world.lead()
                .upload(path("bad-rows") + "&format=CSV", "list.csv", list.getBytes(StandardCharsets.UTF_8), Map.of());
        var lines = new String(file.response().body(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst()).contains("姓名,手机号,隔离点,房间,末次暴露,");
        assertThat(lines.get(1)).startsWith("赵一曼," + one.phone);
        var repaired = String.join("\n", lines).replace("999", "").replace("\ufeff", "");
        world.room(site, Map.of("number", "402"));
        assertThat(send("import", repaired).path("admitted").asInt())
                .as("the first row, with a room")
                .isEqualTo(1);
    }

    @Test
    void columns_may_be_chosen_one_site_and_day_may_hold_for_all_and_people_may_be_given_by_id() {
        world.room(site);
        var person = world.adult();
        var list = "wer\n" + person + "\n";
        assertThat(world.lead()
                        .upload(path("preview"), "list.csv", list.getBytes(StandardCharsets.UTF_8), Map.of())
                        .code())
                .isEqualTo("isolation/columns-missing");
        var chosen = "&mapping=RESIDENT_ID:0&from=2020-02-01&site=" + site;
        var imported = ok(world.lead()
                .upload(path("import") + chosen, "list.csv", list.getBytes(StandardCharsets.UTF_8), Map.of()));
        assertThat(imported.path("admitted").asInt()).isEqualTo(1);

        var stay = world.board(site)
                .getFirst()
                .path("people")
                .path(0)
                .path("stayId")
                .asString();
        var quarantine = ok(world.lead().get("/api/isolation/stays/" + stay))
                .path("stay")
                .path("quarantineId")
                .asString();
        ok(world.lead().post("/api/isolation/quarantines/" + quarantine + "/withdraw", Map.of()));
        var again = ok(world.lead()
                .upload(path("import") + chosen, "list.csv", list.getBytes(StandardCharsets.UTF_8), Map.of()));
        assertThat(again.path("admitted").asInt())
                .as("nobody is brought back by an old list")
                .isZero();
        assertThat(again.path("known").asInt()).isEqualTo(1);
    }

    @Test
    void whoever_is_on_the_list_keeps_their_plan_and_nobody_admits_in_another_area() {
        world.room(site);
        var person = world.adult();
        var quarantine = world.onTheList(person, "2020-02-02");
        var list = ("id,site,from\n%s,%s,2020-01-30\n").formatted(person, code);
        var bytes = list.getBytes(StandardCharsets.UTF_8);
        var mapped = path("import") + "&mapping=RESIDENT_ID:0,SITE:1,FROM:2";
        assertThat(world.elsewhere().upload(mapped, "list.csv", bytes, Map.of()).status())
                .isEqualTo(403);
        assertThat(ok(world.lead().upload(mapped, "list.csv", bytes, Map.of()))
                        .path("admitted")
                        .asInt())
                .isEqualTo(1);
        var inside = world.board(site).getFirst().path("people").path(0);
        assertThat(inside.path("until").asString())
                .as("of the plan, not of the list")
                .isEqualTo("2020-02-09");
        assertThat(ok(world.lead()
                                .get("/api/isolation/stays/"
                                        + inside.path("stayId").asString()))
                        .path("stay")
                        .path("quarantineId")
                        .asString())
                .isEqualTo(quarantine);
        assertThat(Api.asHolderOf(port, "ISOLATION_WORKER", world.area())
                        .upload(mapped, "list.csv", bytes, Map.of())
                        .code())
                .isEqualTo("kernel/right-missing");
    }

    private String path(String what) {
        return LISTS + what + "?reason=CLOSE_CONTACT&area=" + world.area();
    }

    private JsonNode send(String what, String list) {
        return ok(world.lead().upload(path(what), "list.csv", list.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    private static List<String> troubles(JsonNode answer) {
        return answer.path("troubles")
                .valueStream()
                .map(one -> one.path("row").asInt() + " " + one.path("code").asString())
                .toList();
    }

    private String registeredPhone() {
        return registered("钱学三").phone;
    }

    private Listed registered(String name) {
        var id = IsolationWorld.id();
        var phone = "100%08d".formatted(60_000_000 + PHONES.incrementAndGet());
        var resident = Map.of(
                "id",
                id,
                "name",
                name,
                "phone",
                phone,
                "areaKey",
                world.village(),
                "since",
                "2020-01-20",
                "door",
                "12组" + phone + "号");
        IsolationWorld.accepted(ok(world.lead().post("/api/residents/batch", Map.of("items", List.of(resident)))));
        return new Listed(id, name, phone);
    }
}
