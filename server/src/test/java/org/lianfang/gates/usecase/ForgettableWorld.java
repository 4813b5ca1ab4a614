package org.lianfang.gates.usecase;

import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.idAt;
import static org.lianfang.gates.GateWorld.ok;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.gates.GateWorld;
import org.lianfang.gates.PassingDays;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.support.Api;

/// A prefecture with crossings of 2 February 2020 that are forgotten some day.
///
/// @param code four digits that nobody else uses
record ForgettableWorld(int port, String code, PassingDays.Look look) {

    private static final List<String> CODES = List.of(
            "gates.persons", "gates.vehicles", "gates.passed", "gates.to-hospital", "gates.turned-back", "gates.fever");
    private static final AtomicInteger PREFECTURES = new AtomicInteger(30);

    static ForgettableWorld fresh(int port, PassingDays.Look look) {
        return new ForgettableWorld(port, "43" + PREFECTURES.getAndIncrement(), look);
    }

    /// Signed in anew, since sessions end when days pass.
    GateWorld world() {
        return GateWorld.at(port, code);
    }

    /// Forty crossings at a new gate, of all sorts: one corrected, one opened.
    ///
    /// @return the gate
    String record(String village) {
        var gate = world().gateIn(village);
        var lead = Api.asHolderOf(port, "DUTY_LEAD", village);
        var items = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < 40; number++) {
            var at = GateWorld.MORNING.plus(Duration.ofMinutes(number));
            var crossing = crossing(gate);
            crossing.put("id", idAt(at).toString());
            crossing.put("at", at.toString());
            crossing.put("celsius", number % 7 == 0 ? 38.4 : 36.4);
            crossing.put("outcome", number % 7 == 0 ? "TO_HOSPITAL" : number % 5 == 0 ? "TURNED_BACK" : "PASSED");
            if (number % 3 == 0) {
                crossing.remove("person");
            }
            items.add(crossing);
        }
        ok(lead.post("/api/crossings/batch", batch(items)));
        ok(lead.post(
                "/api/crossings/" + items.get(1).get("id") + "/void",
                Map.of("id", UUID.randomUUID(), "reason", "MISTAKE")));
        ok(lead.post(
                "/api/crossings/" + items.get(2).get("id") + "/unmask",
                Map.of("fields", List.of("phone"), "purpose", "CONTACT_PERSON", "note", "call back")));
        return gate;
    }

    /// Figures of 2 February.
    List<Long> figures() {
        var world = world();
        return CODES.stream()
                .map(code -> world.figure(world.prefecture(), code))
                .toList();
    }

    long records() {
        return look.rows("gates.crossings", AreaKey.of(code));
    }

    long corrections() {
        return look.rows("gates.crossing_voids", AreaKey.of(code));
    }

    long openings() {
        return look.rows("gates.openings", AreaKey.of(code));
    }

    /// Figures that are kept although their records are not.
    long forgottenFigures() {
        return look.rows("gates.forgotten", AreaKey.of(code));
    }
}
