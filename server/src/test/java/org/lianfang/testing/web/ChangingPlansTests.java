package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people change in a plan: turns by hand, stations that close, volunteers.
@ServerTest
class ChangingPlansTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private String village;
    private APlan round;
    private String plan;

    @BeforeEach
    void anEstate() {
        world = TestingWorld.at(port, "4374");
        village = world.places().eastVillage();
        round = new APlan(world);
        plan = round.path();
    }

    @Test
    void a_turn_set_by_hand_stays_when_the_round_is_planned_again_until_it_is_released() {
        var station = world.stationIn(village);
        round.planned();
        var slot = round.ordinary();
        var evening = Instant.parse(APlan.NINE).plusSeconds(3600).toString();

        var moved = ok(round.move(slot, station, evening, round.version()));
        assertThat(moved.at("/slot/pinned").asBoolean()).isTrue();
        assertThat(moved.at("/slot/turn/begins").asString()).isEqualTo(evening);
        assertThat(moved.path("reasons").toString()).contains("by hand");

        ok(world.lead().post(plan, Map.of("afresh", true)));
        round.finished();
        var again = round.same(slot);
        assertThat(again.at("/turn/begins").asString()).isEqualTo(evening);
        assertThat(again.path("pinned").asBoolean()).isTrue();

        var id = again.path("id").asString();
        ok(world.lead().post(plan + "/slots/" + id + "/release", Map.of("version", round.version())));
        assertThat(round.same(slot).path("pinned").asBoolean()).isFalse();
        round.close(station);
    }

    @Test
    void a_turn_that_breaks_rules_is_refused_with_each_of_them() {
        var station = world.stationIn(village);
        var isolation = world.stationIn(village, "ISOLATION_SITE");
        round.planned();
        var slot = round.ordinary();
        var late = Instant.parse(APlan.NINE).plusSeconds(23 * 3600).toString();

        var afterHeld = round.move(slot, station, late, round.version());
        assertThat(afterHeld.code()).isEqualTo("testing/move-breaks-rules");
        assertThat(afterHeld.body().path("fields").toString()).contains("testing/slot-held-before-others");
        assertThat(round.move(slot, isolation, APlan.NINE, round.version())
                        .body()
                        .path("fields")
                        .toString())
                .contains("testing/slot-at-other-setting");
        assertThat(round.move(slot, station, "2020-02-03T01:10:00Z", round.version())
                        .body()
                        .path("fields")
                        .toString())
                .contains("testing/slot-outside-hours");
        assertThat(round.move(slot, station, APlan.NINE, round.version() - 1).code())
                .isEqualTo("testing/plan-changed");
        round.close(station);
        round.close(isolation);
    }

    @Test
    void when_a_station_closes_its_people_get_other_turns_and_the_others_keep_theirs() {
        var first = world.stationIn(village);
        var second = world.stationIn(village);
        round.planned();
        var before = round.slots();
        round.close(first);

        ok(world.lead().post(plan, Map.of()));
        round.finished();

        for (var slot : round.slots()) {
            assertThat(slot.at("/turn/stationId").asString()).isEqualTo(second);
        }
        assertThat(round.slots()).hasSameSizeAs(before);
        assertThat(round.slots().stream()
                        .filter(slot ->
                                slot.at("/before/stationId").asString("").equals(first)))
                .hasSameSizeAs(before.stream()
                        .filter(slot -> slot.at("/turn/stationId").asString().equals(first))
                        .toList());
        assertThat(round.slots().stream()
                        .filter(slot ->
                                slot.at("/before/stationId").asString("").equals(second)))
                .as("others who were moved")
                .allSatisfy(slot -> assertThat(slot.path("crowd").asString()).isEqualTo("HELD"));
        round.close(second);
    }

    @Test
    void a_volunteer_is_named_once_with_a_masked_telephone_that_is_opened_for_a_purpose() {
        var sent = Map.of(
                "id",
                Ids.next().toString(),
                "areaKey",
                village,
                "building",
                "1",
                "name",
                "李志愿",
                "phone",
                "10012340001");
        ok(world.lead().post(plan + "/volunteers", sent));
        ok(world.lead().post(plan + "/volunteers", sent));

        var listed = ok(world.lead().get(plan + "/volunteers?area=" + village)).path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.toString()).doesNotContain("10012340001");
        var path = plan + "/volunteers/" + sent.get("id");
        assertThat(ok(world.lead().post(path + "/unmask", Map.of("purpose", "CONTACT_PERSON")))
                        .path("phone")
                        .asString())
                .isEqualTo("10012340001");
        assertThat(world.lead().delete(path).status()).isEqualTo(204);
        assertThat(ok(world.lead().get(plan + "/volunteers?area=" + village)).path("items"))
                .isEmpty();
        assertThat(world.lead().delete(path).code()).isEqualTo("testing/unknown-volunteer");
    }
}
