package org.lianfang.gates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.idAt;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.gates.PassingDays;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Crossings of 2 February 2020 under a clock of 21 days: kept on 23 February, over on the 24th.
@ServerTest
@Import(PassingDays.class)
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class ForgettingCrossingsTests {

    private static final String LAST_KEPT = "2020-02-23";
    private static final String OVER = "2020-02-24";

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    @Autowired
    PassingDays.Look look;

    private ForgettableWorld place;
    private GateWorld world;

    @BeforeEach
    void aPrefectureOfItsOwn() {
        time.set("2020-02-03");
        place = ForgettableWorld.fresh(port, look);
        world = place.world();
    }

    @Test
    void a_forgotten_day_keeps_every_figure_and_every_recount() {
        place.record(world.eastVillage());
        place.record(world.westVillage());
        var before = place.figures();
        assertThat(before.getFirst()).isPositive();

        time.passTo(LAST_KEPT);
        assertThat(place.records()).isEqualTo(80);
        time.passTo(OVER);

        assertThat(place.records()).isZero();
        assertThat(place.corrections()).isZero();
        assertThat(place.openings()).isZero();
        assertThat(place.figures()).isEqualTo(before);
        time.requireReconciled();
    }

    @Test
    void strays_and_ids_of_impossible_days_go_by_the_day_on_which_they_count() {
        var gate = world.gateIn(world.eastVillage());
        var guard = Api.asHolderOf(port, "GATE_GUARD", world.east());
        var early = with(crossing(gate), "id", idAt(GateWorld.MORNING.minus(Duration.ofDays(5))));
        var impossible = with(crossing(gate), "id", idAt(GateWorld.MORNING.minus(Duration.ofDays(3000))));
        var late = with(crossing(gate), "id", idAt(GateWorld.MORNING.plus(Duration.ofHours(20))));
        var young = with(early, "at", "2020-02-03T00:10:00Z");
        ok(guard.post(
                "/api/crossings/batch",
                batch(List.of(early, impossible, late, with(young, "id", idAt(GateWorld.MORNING))))));
        assertThat(place.records()).isEqualTo(4);

        time.passTo(OVER);

        assertThat(place.records()).as("the one of 3 February").isEqualTo(1);
        time.requireReconciled();
        time.passTo("2020-02-25");
        assertThat(place.records()).isZero();
        time.requireReconciled();
    }

    @Test
    void the_list_behind_a_figure_of_a_forgotten_day_says_so() {
        var gate = place.record(world.eastVillage());
        var list = "/api/crossings?day=2020-02-02&area=" + world.east();
        assertThat(ok(world.administrator().get(list)).has("forgotten")).isFalse();

        time.passTo(OVER);

        var administrator = place.world().administrator();
        for (var asked : List.of(list + "&counted=PERSONS", "/api/crossings?gate=" + gate)) {
            var answer = ok(administrator.get(asked));
            assertThat(answer.path("items")).as(asked).isEmpty();
            assertThat(answer.path("forgotten").path("from").asString())
                    .as(asked)
                    .isEqualTo("2020-02-02");
            assertThat(answer.path("forgotten").path("to").asString()).isEqualTo("2020-02-02");
        }
        assertThat(ok(administrator.get("/api/crossings?day=2020-02-03&area=" + world.east()))
                        .has("forgotten"))
                .isFalse();
        assertThat(ok(administrator.get("/api/crossings?day=2020-02-02&area=" + world.west()))
                        .has("forgotten"))
                .isFalse();
    }

    @Test
    void a_record_that_comes_later_than_the_clock_is_refused_so_that_no_figure_counts_it_twice() {
        var gate = world.gateIn(world.eastVillage());
        var crossing = crossing(gate);
        ok(Api.asHolderOf(port, "GATE_GUARD", world.east()).post("/api/crossings", crossing));
        time.passTo(OVER);

        var guard = Api.asHolderOf(port, "GATE_GUARD", world.east());
        assertThat(guard.post("/api/crossings", crossing).code()).isEqualTo("gates/day-no-longer-kept");
        assertThat(guard.post(
                                "/api/crossings/" + crossing.get("id") + "/void",
                                Map.of("id", UUID.randomUUID(), "reason", "OTHER"))
                        .code())
                .isEqualTo("gates/unknown-crossing");
        time.requireReconciled();
    }

    @Test
    void where_a_response_keeps_them_longer_they_stay_although_they_lie_in_the_same_partition() {
        var longer = ForgettableWorld.fresh(port, look);
        place.record(world.eastVillage());
        longer.record(longer.world().eastVillage());
        time.keep(longer.world().prefecture(), "gates.crossings", 60);
        var before = longer.figures();

        time.passTo("2020-02-26");

        assertThat(place.records()).isZero();
        assertThat(longer.records()).isEqualTo(40);
        assertThat(partitionExists()).isTrue();
        time.requireReconciled();
        time.passTo("2020-04-03");
        assertThat(longer.records()).isZero();
        assertThat(longer.figures()).isEqualTo(before);
        time.requireReconciled();
    }

    @Test
    void a_partition_in_which_nothing_is_left_is_dropped() {
        place.record(world.eastVillage());
        assertThat(partitionExists()).isTrue();

        time.passTo("2020-02-25");

        assertThat(partitionExists()).isFalse();
    }

    @Test
    void the_audit_says_how_many_were_forgotten_in_each_county_and_nothing_about_anybody() {
        place.record(world.eastVillage());
        place.record(world.westVillage());

        time.passTo(OVER);
        time.passTo(OVER);

        var officer = Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", world.east());
        var entries = ok(officer.get("/api/audit?action=gates.forgotten&area=" + world.east()))
                .path("items");
        assertThat(entries).hasSize(1);
        var entry = entries.path(0);
        assertThat(entry.path("subjectId").asString()).isEqualTo("gates.crossings");
        assertThat(entry.path("detail").path("count").asInt()).isEqualTo(40);
        assertThat(entry.path("detail").path("keptFrom").asString()).isEqualTo("2020-02-03");
        assertThat(entry.path("detail").propertyNames()).containsExactlyInAnyOrder("count", "keptFrom");
    }

    private boolean partitionExists() {
        return look.count("select count(*) from pg_class where relname = 'crossings_20200202'", Map.of()) == 1;
    }
}
