package org.lianfang.testing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.testing.TestingWorld;
import tools.jackson.databind.JsonNode;

/// A new station of a new round in the eastern county.
record ADesk(TestingWorld world, String round, String station) {

    static ADesk in(TestingWorld world) {
        return new ADesk(
                world,
                world.roundIn(world.places().east()),
                world.stationIn(world.places().eastVillage()));
    }

    /// Somebody new in the register.
    String resident() {
        return world.familyIn(world.places().eastVillage(), 1).getFirst();
    }

    Api.Answer takeBack(Map<String, Object> sample) {
        return world.lead()
                .post(
                        "/api/testing/samples/" + sample.get("id") + "/void",
                        Map.of("id", Ids.next(), "reason", "WRONG_PERSON"));
    }

    Api.Answer move(Map<String, Object> sample, String to) {
        return world.lead()
                .post("/api/testing/samples/" + sample.get("id") + "/move", Map.of("id", Ids.next(), "tubeCode", to));
    }

    long figure(String code) {
        return world.places().figure(world.places().east(), code);
    }

    long classOf(String name) {
        return world.coverage(round, world.places().east())
                .path("all")
                .path(name)
                .asLong();
    }

    /// How many of these are no longer among those who are not tested yet.
    long sampled(List<String> people) {
        var left = TestingWorld.all(
                        world.lead(),
                        "/api/testing/rounds/" + round + "/uncovered?limit=200&area="
                                + world.places().east())
                .stream()
                .map(line -> line.path("residentId").asString())
                .toList();
        return people.stream().filter(person -> !left.contains(person)).count();
    }

    /// What became of each item of a batch: its status, or why it was refused.
    static List<String> codes(JsonNode answer) {
        var codes = new ArrayList<String>();
        answer.path("items").forEach(item -> {
            var refused = item.path("problem").path("code").asString("");
            codes.add(refused.isEmpty() ? item.path("status").asString() : refused);
        });
        return codes;
    }

    static <T> List<T> atOnce(List<? extends Callable<T>> work) throws Exception {
        var results = new ArrayList<T>();
        try (var desks = Executors.newFixedThreadPool(work.size())) {
            for (var done : desks.invokeAll(work)) {
                results.add(done.get());
            }
        }
        return results;
    }
}
