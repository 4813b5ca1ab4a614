package org.lianfang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class ResidentsOverHttpTests {

    private static final String VILLAGE = "430802002209000000";
    private static final String NEXT_VILLAGE = "430802002212000000";

    @LocalServerPort
    int port;

    private Api worker = Api.at(0);
    private Api neighbour = Api.at(0);

    @BeforeEach
    void workers() throws IOException {
        TestTerritory.load(port);
        worker = Api.asHolderOf(port, "GRID_WORKER", VILLAGE);
        neighbour = Api.asHolderOf(port, "GRID_WORKER", NEXT_VILLAGE);
    }

    @Test
    void a_resident_is_registered_shown_masked_edited_and_stale_writes_show_both_values() {
        var made = worker.post(
                "/api/residents",
                Map.of(
                        "name",
                        "王小明",
                        "areaKey",
                        VILLAGE,
                        "door",
                        "5组12号",
                        "phone",
                        "13800138000",
                        "idNumber",
                        "990100198802291016"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        var id = made.body().path("id").asString();
        var shown = worker.get("/api/residents/" + id).body();
        assertThat(shown.path("phone").asString()).isEqualTo("138****8000");
        assertThat(shown.path("idNumber").asString()).contains("*");
        assertThat(shown.path("birthDate").asString()).isEqualTo("1988-02-29");
        assertThat(shown.path("areaName").asString()).isEqualTo("龚家垴村委会");

        var form = Map.of(
                "name",
                "王晓明",
                "areaKey",
                VILLAGE,
                "door",
                "5组12号",
                "phone",
                "138****8000",
                "idNumber",
                shown.path("idNumber").asString(),
                "idKind",
                "CN_ID",
                "householdId",
                shown.path("householdId").asString(),
                "version",
                1);
        assertThat(worker.put("/api/residents/" + id, form)
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        var stale = worker.put("/api/residents/" + id, form);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("people/stale-write");
        assertThat(stale.body().path("params").path("theirs").path("version").asInt())
                .isEqualTo(2);
        assertThat(stale.body().path("params").path("yours").path("name").asString())
                .isEqualTo("王晓明");

        var opened = worker.post(
                "/api/residents/" + id + "/unmask",
                Map.of("fields", List.of("phone", "idNumber"), "purpose", "CONTACT_PERSON", "note", "回访"));
        assertThat(opened.body().path("phone").asString()).isEqualTo("13800138000");
        assertThat(opened.body().path("idNumber").asString()).isEqualTo("990100198802291016");
        var readers = worker.get("/api/residents/" + id + "/readers").body();
        assertThat(readers.get(0).path("action").asString()).isEqualTo("people.unmask");
        assertThat(readers.get(0).path("purpose").asString()).isEqualTo("CONTACT_PERSON");
        assertThat(readers.get(0).path("actor").asString()).isNotBlank();
    }

    @Test
    void a_worker_of_the_next_village_meets_a_wall_at_every_door() {
        var id = worker.post("/api/residents", Map.of("name", "墙内", "areaKey", VILLAGE, "door", "9号"))
                .body()
                .path("id")
                .asString();
        var household =
                worker.get("/api/residents/" + id).body().path("householdId").asString();
        assertThat(neighbour.get("/api/residents?area=" + VILLAGE).status()).isEqualTo(403);
        assertThat(neighbour
                        .post("/api/residents/search", Map.of("q", "墙内", "areaKey", VILLAGE))
                        .status())
                .isEqualTo(403);
        assertThat(neighbour
                        .post("/api/residents/search", Map.of("q", "墙内"))
                        .body()
                        .path("items")
                        .size())
                .isZero();
        for (var path :
                List.of("/api/residents/" + id, "/api/residents/" + id + "/readers", "/api/households/" + household)) {
            assertThat(neighbour.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(neighbour
                        .post("/api/residents", Map.of("name", "闯入", "areaKey", VILLAGE, "door", "9号"))
                        .status())
                .isEqualTo(403);
        assertThat(neighbour
                        .put("/api/residents/" + id, Map.of("name", "改", "version", 1))
                        .status())
                .isEqualTo(404);
        assertThat(neighbour
                        .post("/api/residents/" + id + "/leave", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(neighbour
                        .post(
                                "/api/residents/" + id + "/unmask",
                                Map.of("fields", List.of("phone"), "purpose", "CONTACT_PERSON"))
                        .status())
                .isEqualTo(404);
        assertThat(neighbour
                        .post(
                                "/api/residents/" + id + "/measures",
                                Map.of(
                                        "kind",
                                        "HOME_ISOLATION",
                                        "ground",
                                        "KEY_REGION_RETURNEE",
                                        "evidence",
                                        "x",
                                        "from",
                                        "2020-02-01"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void one_bad_item_of_a_batch_is_refused_in_the_callers_language_and_the_list_pages_through_all() {
        var items = new ArrayList<Object>();
        for (var number = 0; number < 120; number++) {
            items.add(Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "name",
                    number == 7 ? "x".repeat(1000) : "批量" + number,
                    "areaKey",
                    VILLAGE,
                    "household",
                    Map.of("id", UUID.randomUUID().toString(), "areaKey", VILLAGE, "door", "批" + number + "号")));
        }
        items.add(7);
        items.add(Map.of("name", Map.of("no", "text")));
        var answer = worker.in("zh-Hans")
                .post("/api/residents/batch", Map.of("items", items))
                .body()
                .path("items");
        assertThat(answer.size()).isEqualTo(122);
        assertThat(answer.get(0).path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(answer.get(7).path("status").asString()).isEqualTo("REFUSED");
        assertThat(answer.get(7)
                        .path("problem")
                        .path("fields")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("/name");
        assertThat(answer.get(120).path("status").asString()).isEqualTo("REFUSED");
        assertThat(answer.get(121).path("status").asString()).isEqualTo("REFUSED");

        var seen = new HashSet<String>();
        var after = "";
        do {
            var page = worker.get(
                            "/api/residents?limit=50&area=" + VILLAGE + (after.isEmpty() ? "" : "&after=" + after))
                    .body();
            page.path("items")
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asString())).isTrue());
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(seen).hasSizeGreaterThanOrEqualTo(119);
        assertThat(worker.get("/api/residents?area=" + VILLAGE + "&after=nonsense")
                        .code())
                .isEqualTo("kernel/wrong-page-mark");
    }
}
