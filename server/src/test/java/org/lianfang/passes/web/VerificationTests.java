package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class VerificationTests {

    private static final String BATCH = "/api/verification-visits/batch";

    @LocalServerPort
    int port;

    private PassWorld world;

    @BeforeEach
    void people() {
        world = PassWorld.at(port, "4335");
    }

    @Test
    void whose_status_changed_is_on_the_list_until_somebody_has_seen_them() {
        var resident = world.resident();
        assertThat(lineOf(resident)).isNull();
        world.makeRed(resident);

        var line = java.util.Objects.requireNonNull(lineOf(resident));
        assertThat(line.path("why").asString()).isEqualTo("STATUS_CHANGED");
        assertThat(line.path("colour").asString()).isEqualTo("RED");
        assertThat(line.path("nameMasked").asString()).isEqualTo("张**");
        assertThat(line.path("secondLook").asBoolean()).isFalse();
        visit(visit(resident, "ABSENT"));
        assertThat(java.util.Objects.requireNonNull(lineOf(resident))
                        .path("secondLook")
                        .asBoolean())
                .isTrue();
        assertThat(java.util.Objects.requireNonNull(lineOf(resident))
                        .path("lastOutcome")
                        .asString())
                .isEqualTo("ABSENT");
        visit(visit(resident, "PRESENT"));

        assertThat(lineOf(resident)).isNull();
        assertThat(ok(world.lead().get("/api/verification-visits?resident=" + resident)))
                .hasSize(2);
    }

    @Test
    void two_looks_in_vain_are_enough() {
        var resident = world.resident();
        world.makeRed(resident);
        visit(visit(resident, "ABSENT"));
        visit(visit(resident, "REFUSED"));
        assertThat(lineOf(resident)).isNull();
    }

    @Test
    void a_list_goes_from_door_to_door() {
        var families = List.of(world.family(2), world.family(2));
        world.hold(families.stream().flatMap(List::stream).toList());
        org.lianfang.support.Eventually.holds(
                () -> families.stream().flatMap(List::stream).allMatch(person -> lineOf(person) != null));

        var doors = TestingWorld.all(world.lead(), "/api/verification-list?limit=1&area=" + world.village()).stream()
                .map(line -> line.path("door").asString())
                .toList();
        assertThat(doors)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(door -> Integer.parseInt(door.replaceAll("^.*组|号$", ""))));
        assertThat(doors).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void a_visit_that_is_sent_again_is_harmless_and_one_bad_record_stops_no_other() {
        var resident = world.resident();
        world.makeRed(resident);
        var good = visit(resident, "ABSENT");
        visit(good);
        var answer = ok(world.second()
                        .post(
                                BATCH,
                                Map.of(
                                        "items",
                                        List.of(
                                                good,
                                                with(good, "outcome", "PRESENT"),
                                                visit(PassWorld.id(), "PRESENT"),
                                                with(
                                                        visit(resident, "PRESENT"),
                                                        "id",
                                                        "4d3c2b1a-0000-4000-8000-000000000000"),
                                                Map.of(
                                                        "id",
                                                        PassWorld.id(),
                                                        "residentId",
                                                        resident,
                                                        "outcome",
                                                        "ASLEEP"),
                                                visit(resident, "PRESENT")))))
                .path("items");

        assertThat(answer.path(0).path("status").asString()).isEqualTo("DUPLICATE");
        assertThat(answer.path(1).path("problem").path("code").asString()).isEqualTo("passes/id-already-used");
        assertThat(answer.path(2).path("problem").path("code").asString()).isEqualTo("passes/unknown-resident");
        assertThat(answer.path(3).path("problem").path("code").asString()).isEqualTo("passes/id-not-version-7");
        assertThat(answer.path(4).path("status").asString()).isEqualTo("REFUSED");
        assertThat(answer.path(5).path("status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void nobody_sees_or_visits_people_of_another_area() {
        var resident = world.resident();
        world.makeRed(resident);
        var elsewhere =
                Api.asHolderOf(port, "GRID_WORKER", world.testing().places().west());
        assertThat(elsewhere
                        .get("/api/verification-list?area=" + world.village())
                        .status())
                .isEqualTo(403);
        assertThat(elsewhere
                        .get("/api/verification-visits?resident=" + resident)
                        .code())
                .isEqualTo("passes/unknown-resident");
        var answer = ok(elsewhere.post(BATCH, Map.of("items", List.of(visit(resident, "PRESENT")))));
        assertThat(answer.path("items").path(0).path("problem").path("code").asString())
                .isEqualTo("passes/unknown-resident");
        assertThat(lineOf(resident)).isNotNull();
    }

    @Test
    void an_area_is_listed_with_an_end_and_a_number() {
        var commander = world.testing().commander();
        var listed = Map.<String, Object>of(
                "areaKey", world.village(), "from", "2020-02-01", "until", "2020-02-14", "evidence", "令〔2020〕3号");
        assertThat(commander.post("/api/passes/listed-areas", listed).code())
                .isEqualTo("passes/evidence-not-a-reference");
        var good = with(listed, "evidence", "ORDER-2020/3");
        assertThat(commander
                        .post("/api/passes/listed-areas", with(good, "until", "2020-01-31"))
                        .code())
                .isEqualTo("passes/ends-before-it-begins");
        ok(commander.post("/api/passes/listed-areas", good));
        assertThat(ok(commander.get("/api/passes/listed-areas")))
                .anyMatch(one -> one.path("areaKey").asString().equals(world.village()));
    }

    private @Nullable JsonNode lineOf(String resident) {
        return TestingWorld.all(world.lead(), "/api/verification-list?limit=200&area=" + world.village()).stream()
                .filter(line -> line.path("residentId").asString().equals(resident))
                .findFirst()
                .orElse(null);
    }

    private void visit(Map<String, Object> visit) {
        var answer =
                ok(world.second().post(BATCH, Map.of("deviceTime", "2020-02-03T00:30:00Z", "items", List.of(visit))));
        assertThat(answer.path("items").path(0).path("status").asString()).isEqualTo("ACCEPTED");
    }

    private static Map<String, Object> visit(String resident, String outcome) {
        return Map.of("id", PassWorld.id(), "residentId", resident, "outcome", outcome, "note", "敲门两次");
    }
}
