package org.lianfang.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Eventually;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class TurnedBackTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private PassWorld world;
    private String gate;

    @BeforeEach
    void openAGate() {
        world = PassWorld.at(port, "4322");
        gate = world.testing().places().gateIn(world.village());
    }

    @Test
    void
            whoever_comes_from_where_nothing_is_listed_and_is_turned_back_without_a_ground_raises_an_alarm_with_the_record() {
        var crossing = turnedBack(gate, "试验4322");
        record(crossing);

        Eventually.holds(() -> raised(crossing));
        var alarm = world.alarms().stream()
                .filter(one -> isAbout(one, crossing))
                .findFirst()
                .orElseThrow();
        assertThat(alarm.path("kind").asString()).isEqualTo("TURNED_BACK_FROM_LOW_RISK");
        assertThat(alarm.path("areaKey").asString()).isEqualTo(world.village());
        assertThat(alarm.path("records").path(0).path("kind").asString()).isEqualTo("crossing");
    }

    @Test
    void a_ground_of_the_person_is_a_reason_and_raises_none() {
        var resident = world.resident();
        var person = Map.of("name", "", "idKind", "NONE", "residentId", resident);
        var green = with(turnedBack(gate, "试验4322市"), "person", person);
        green.put("at", null);
        record(green);
        Eventually.holds(() -> raised(green));

        world.makeRed(resident);
        var red = with(turnedBack(gate, "试验4322市"), "person", person);
        red.put("at", null);
        record(red);
        nothingIsRaisedFor(red);
    }

    @Test
    void a_listed_area_an_unknown_place_a_fever_and_the_way_out_raise_none() {
        var other = PassWorld.at(port, "4323");
        ok(other.testing()
                .commander()
                .post(
                        "/api/passes/listed-areas",
                        Map.of(
                                "areaKey",
                                other.testing().places().west(),
                                "from",
                                "2020-02-01",
                                "until",
                                "2020-02-14",
                                "evidence",
                                "ORDER-2020/8")));
        var listed = turnedBack(gate, "试验4323市");
        var unknown = turnedBack(gate, "一个没有的地方");
        var fever = with(turnedBack(gate, "试验4322市"), "celsius", 38.5);
        var out = with(turnedBack(gate, "试验4322市"), "direction", "OUT");
        record(listed);
        record(unknown);
        record(fever);
        record(out);

        nothingIsRaisedFor(listed);
        nothingIsRaisedFor(unknown);
        nothingIsRaisedFor(fever);
        nothingIsRaisedFor(out);
    }

    /// Nothing waits to be looked into about it any more.
    private void nothingIsRaisedFor(Map<String, Object> crossing) {
        Eventually.holds(() ->
                jdbc.sql("select count(*) from kernel.event_publication where position(:id in serialized_event) > 0")
                                .param("id", crossing.get("id"))
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(raised(crossing)).isFalse();
    }

    private boolean raised(Map<String, Object> crossing) {
        return world.alarms().stream().anyMatch(alarm -> isAbout(alarm, crossing));
    }

    private static boolean isAbout(tools.jackson.databind.JsonNode alarm, Map<String, Object> crossing) {
        return alarm.path("records").path(0).path("id").asString().equals(crossing.get("id"));
    }

    private void record(Map<String, Object> crossing) {
        assertThat(ok(world.guard().post("/api/crossings", crossing))
                        .path("status")
                        .asString())
                .isEqualTo("ACCEPTED");
    }

    private static Map<String, Object> turnedBack(String gate, String origin) {
        var crossing = new HashMap<>(crossing(gate));
        crossing.put("outcome", "TURNED_BACK");
        crossing.put("origin", origin);
        return crossing;
    }
}
