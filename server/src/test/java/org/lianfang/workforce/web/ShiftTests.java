package org.lianfang.workforce.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class ShiftTests {

    @LocalServerPort
    int port;

    private GateWorld world;
    private Api administrator;
    private UUID police;
    private UUID volunteer;
    private UUID post;

    @BeforeEach
    void staffAPost() {
        world = GateWorld.at(port, "4394");
        administrator = world.administrator();
        police = member("POLICE", "AUXILIARY");
        volunteer = member("VOLUNTEERS", "VOLUNTEER");
        post = UUID.fromString(ok(administrator.post(
                        "/api/posts",
                        Map.of(
                                "name",
                                "一号岗",
                                "areaKey",
                                world.eastVillage(),
                                "placeKind",
                                "GATE",
                                "roles",
                                List.of("POLICE", "AUXILIARY"))))
                .path("id")
                .asString());
    }

    @Test
    void a_shift_counts_on_the_civil_day_of_its_start_and_police_apart() {
        var all = world.figure(world.east(), "workforce.person-shifts");
        var ofPolice = world.figure(world.east(), "workforce.police-person-shifts");
        // 23:30 to 07:30 in China: the day of the start, although most of it is the next
        var night = shift(police, "2020-02-02T15:30:00Z", "2020-02-02T23:30:00Z");
        var day = shift(volunteer, "2020-02-02T00:00:00Z", "2020-02-02T08:00:00Z");

        assertThat(statuses(send(List.of(night, day)))).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(statuses(send(List.of(night, day)))).containsExactly("DUPLICATE", "DUPLICATE");

        assertThat(world.figure(world.east(), "workforce.person-shifts")).isEqualTo(all + 2);
        assertThat(world.figure(world.east(), "workforce.police-person-shifts")).isEqualTo(ofPolice + 1);
    }

    @Test
    void a_device_takes_along_the_shifts_of_whoever_works_with_it_and_nobody_elses() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", world.east());
        var other = Api.asHolderOf(port, "GATE_GUARD", world.east());
        var account = ok(guard.get("/api/me")).path("accountId").asString();
        var now = Instant.parse(ok(guard.get("/api/clock")).path("now").asString())
                .truncatedTo(ChronoUnit.SECONDS);
        police = member("POLICE", "AUXILIARY", Map.of("accountId", account));
        var running = shift(
                police, now.minusSeconds(3600).toString(), now.plusSeconds(3600).toString());
        var next = shift(
                police,
                now.plusSeconds(36_000).toString(),
                now.plusSeconds(50_000).toString());
        var over = shift(
                police,
                now.minusSeconds(50_000).toString(),
                now.minusSeconds(36_000).toString());
        var mistake = shift(
                police,
                now.plusSeconds(60_000).toString(),
                now.plusSeconds(70_000).toString());
        var elsewhere = shift(
                volunteer, now.minusSeconds(60).toString(), now.plusSeconds(60).toString());
        assertThat(statuses(send(List.of(running, next, over, mistake, elsewhere))))
                .containsOnly("ACCEPTED");
        administrator.post(
                "/api/shifts/" + mistake.get("id") + "/void", Map.of("id", UUID.randomUUID(), "reason", "NOT_WORKED"));

        var part = "/api/bundle/parts/workforce.shifts?area=" + world.eastVillage();
        var items = ok(guard.get(part)).path("content").path("items");
        assertThat(items.valueStream().map(one -> one.path("end").asString()))
                .containsExactly((String) running.get("end"), (String) next.get("end"));
        assertThat(items.path(0).path("post").asString()).isEqualTo("一号岗");
        assertThat(ok(other.get(part)).path("content").path("items").size()).isZero();
        assertThat(guard.get("/api/bundle/parts/workforce.shifts?area=" + world.westVillage())
                        .code())
                .isEqualTo("kernel/outside-your-area");
    }

    @Test
    void one_person_is_never_in_two_places_and_both_shifts_are_named() {
        var first = shift(police, "2020-02-02T00:00:00Z", "2020-02-02T08:00:00Z");
        var overlapping = shift(police, "2020-02-02T07:59:00Z", "2020-02-02T16:00:00Z");
        var following = shift(police, "2020-02-02T08:00:00Z", "2020-02-02T16:00:00Z");

        var answer = send(List.of(first, overlapping, following));

        assertThat(statuses(answer)).containsExactly("ACCEPTED", "REFUSED", "ACCEPTED");
        var problem = answer.path("items").path(1).path("problem");
        assertThat(problem.path("code").asString()).isEqualTo("workforce/shift-overlaps");
        assertThat(problem.path("params").path("shift").asString()).isEqualTo(overlapping.get("id"));
        assertThat(problem.path("params").path("other").asString()).isEqualTo(first.get("id"));
    }

    @Test
    void a_voided_shift_counts_no_more_and_frees_its_hours() {
        var mistake = shift(police, "2020-02-02T00:00:00Z", "2020-02-02T08:00:00Z");
        send(List.of(mistake));
        var all = world.figure(world.east(), "workforce.person-shifts");
        var path = "/api/shifts/" + mistake.get("id") + "/void";
        var correction = Map.of("id", UUID.randomUUID(), "reason", "NOT_WORKED");

        assertThat(ok(administrator.post(path, correction)).path("status").asString())
                .isEqualTo("ACCEPTED");
        assertThat(ok(administrator.post(path, correction)).path("status").asString())
                .isEqualTo("DUPLICATE");

        assertThat(world.figure(world.east(), "workforce.person-shifts")).isEqualTo(all - 1);
        var right = shift(police, "2020-02-02T04:00:00Z", "2020-02-02T12:00:00Z");
        assertThat(statuses(send(List.of(right, mistake)))).containsExactly("ACCEPTED", "DUPLICATE");
    }

    @Test
    void the_same_batch_in_parallel_counts_once_and_bad_ones_stop_nobody() throws Exception {
        var items = new ArrayList<Map<String, Object>>();
        for (var hour = 0; hour < 16; hour++) {
            items.add(
                    shift(police, "2020-02-02T%02d:00:00Z".formatted(hour), "2020-02-02T%02d:30:00Z".formatted(hour)));
        }
        items.add(shift(UUID.randomUUID(), "2020-02-02T00:00:00Z", "2020-02-02T01:00:00Z"));
        items.add(shift(volunteer, "2020-02-02T02:00:00Z", "2020-02-02T01:00:00Z"));
        items.add(Map.of("id", UUID.randomUUID()));
        var all = world.figure(world.east(), "workforce.person-shifts");
        try (var senders = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<String>();
            Callable<JsonNode> sending = () -> send(items);
            for (var answer : senders.invokeAll(Collections.nCopies(6, sending))) {
                answers.addAll(statuses(answer.get()));
            }
            assertThat(answers.stream().filter("ACCEPTED"::equals)).hasSize(16);
            assertThat(answers.stream().filter("DUPLICATE"::equals)).hasSize(80);
            assertThat(answers.stream().filter("REFUSED"::equals)).hasSize(18);
        }
        assertThat(world.figure(world.east(), "workforce.person-shifts")).isEqualTo(all + 16);
    }

    @Test
    void a_grid_has_one_named_worker_and_a_hand_over_counts_no_second_time() {
        var grids = ok(administrator.post(
                "/api/territory/grids",
                Map.of(
                        "grids",
                        List.of(Map.of(
                                "villageCode",
                                world.eastVillage().substring(0, 12),
                                "name",
                                "第一网格",
                                "households",
                                200)))));
        var grid = grids.path("grids").path(0).path("areaKey").asString();
        var count = world.figure(world.east(), "workforce.grid-workers");
        var first = naming(police, grid, "2020-01-24");
        var next = naming(volunteer, grid, "2020-01-30");
        var rival = naming(police, grid, "2020-01-30");

        var answer = ok(administrator.post(
                "/api/grid-workers/batch",
                Map.of("items", List.of(first, next, rival, naming(police, world.eastVillage(), "2020-01-24")))));

        assertThat(statuses(answer)).containsExactly("ACCEPTED", "ACCEPTED", "REFUSED", "REFUSED");
        assertThat(world.figure(world.east(), "workforce.grid-workers")).isEqualTo(count + 1);
        var named = ok(world.commander().get("/api/grid-workers?area=" + grid)).path("items");
        assertThat(named.size()).isEqualTo(1);
        assertThat(named.path(0).path("memberId").asString()).isEqualTo(volunteer.toString());
    }

    private UUID member(String organisation, String role) {
        return member(organisation, role, Map.of());
    }

    /// @param more what else is known of them
    private UUID member(String organisation, String role, Map<String, ?> more) {
        var office = ok(administrator.post(
                "/api/organisations",
                Map.of("name", "<i>单位</i>", "kind", organisation, "areaKey", world.prefecture())));
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of(
                "organisationId",
                office.path("id").asString(),
                "name",
                "李四'; drop table workforce.members; --",
                "role",
                role,
                "areaKey",
                world.prefecture(),
                "phone",
                "10098765432"));
        var member = ok(administrator.post("/api/members", body));
        assertThat(member.path("phoneMasked").asString()).isEqualTo("100****5432");
        return UUID.fromString(member.path("id").asString());
    }

    private Map<String, Object> shift(UUID member, String start, String end) {
        return Map.of(
                "id", UUID.randomUUID().toString(), "memberId", member, "postId", post, "start", start, "end", end);
    }

    private static Map<String, Object> naming(UUID member, String grid, String from) {
        return Map.of("id", UUID.randomUUID(), "memberId", member, "areaKey", grid, "from", from);
    }

    private JsonNode send(List<Map<String, Object>> items) {
        return ok(administrator.post("/api/shifts/batch", Map.of("items", items)));
    }

    private static List<String> statuses(JsonNode answer) {
        var statuses = new ArrayList<String>();
        answer.path("items").forEach(item -> statuses.add(item.path("status").asString()));
        return statuses;
    }
}
