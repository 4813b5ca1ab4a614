package org.lianfang.testing.web;

import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;

import java.util.List;
import java.util.Map;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.testing.TestingWorld;
import tools.jackson.databind.JsonNode;

/// A lab, and the station that it gets its tubes from.
record ALab(TestingWorld world, Api api, String round, String station) {

    /// Somebody new in the register.
    String resident() {
        return world.familyIn(world.places().eastVillage(), 1).getFirst();
    }

    /// A new tube with these people, sealed.
    String sealed(List<String> people) {
        var tube = newTube();
        people.forEach(person -> world.take(sample(round, station, tube, person)));
        world.sealTube(station, tube);
        return tube;
    }

    /// The same, at the lab.
    String received(List<String> people) {
        var tube = sealed(people);
        receive(tube);
        return tube;
    }

    /// A new single tube, at the lab.
    String single(String person) {
        var tube = newTube();
        world.take(with(sample(round, station, tube, person), "single", true));
        world.sealTube(station, tube);
        receive(tube);
        return tube;
    }

    void receive(String tube) {
        ok(api.post("/api/testing/tubes/receive", Map.of("tubeCodes", List.of(tube))));
    }

    JsonNode enter(String tube, String outcome) {
        return ok(api.post("/api/testing/results", result(tube, outcome)));
    }

    static Map<String, Object> result(String tube, String outcome) {
        return Map.of("id", Ids.next().toString(), "tubeCode", tube, "outcome", outcome, "at", "2020-02-02T08:00:00Z");
    }
}
