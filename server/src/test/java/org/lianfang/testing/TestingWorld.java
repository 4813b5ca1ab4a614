package org.lianfang.testing;

import static org.lianfang.gates.GateWorld.ok;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.gates.GateWorld;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import tools.jackson.databind.JsonNode;

/// A small prefecture in which everybody is tested. Each test class has its own prefecture.
public final class TestingWorld {

    public static final String MORNING = "2020-02-02T00:00:00Z";

    private static final AtomicInteger DOORS = new AtomicInteger(1_000);

    private final GateWorld places;
    private final Api lead;
    private final Api commander;

    private TestingWorld(int port, GateWorld places) {
        this.places = places;
        this.lead = Api.asHolderOf(port, "DUTY_LEAD", places.prefecture());
        this.commander = places.commander();
    }

    /// @param prefecture four digits, such as `4361`, that no other test class uses
    public static TestingWorld at(int port, String prefecture) {
        return new TestingWorld(port, GateWorld.at(port, prefecture));
    }

    public GateWorld places() {
        return places;
    }

    /// May open rounds, record and look everywhere here.
    public Api lead() {
        return lead;
    }

    public Api commander() {
        return commander;
    }

    /// A new round in some areas.
    ///
    /// @return its id
    public String roundIn(String... areas) {
        return roundOf(Map.of("areas", List.of(areas)));
    }

    public String roundOf(Map<String, Object> more) {
        var round = new HashMap<String, Object>();
        round.put("code", "R" + UUID.randomUUID());
        round.put("name", "第一轮");
        round.put("startsAt", MORNING);
        round.putAll(more);
        return ok(lead.post("/api/testing/rounds", round)).path("id").asString();
    }

    /// A new station in a village.
    ///
    /// @return its id
    public String stationIn(String village, String setting) {
        return ok(lead.post("/api/testing/stations", station(village, setting)))
                .path("id")
                .asString();
    }

    public String stationIn(String village) {
        return stationIn(village, "COMMUNITY");
    }

    public static Map<String, Object> station(String village, String setting) {
        return Map.of(
                "code",
                "S" + UUID.randomUUID(),
                "name",
                "一号采样点",
                "setting",
                setting,
                "areaKey",
                village,
                "samplesPerHour",
                200,
                "open",
                true);
    }

    /// People of one household, newly registered.
    ///
    /// @return their ids
    public List<String> familyIn(String village, int persons) {
        var door = door();
        var items = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < persons; number++) {
            items.add(Map.of(
                    "id",
                    Ids.next().toString(),
                    "name",
                    "张三丰",
                    "phone",
                    "100" + "%08d".formatted(DOORS.get()),
                    "areaKey",
                    village,
                    "since",
                    "2020-01-20",
                    "door",
                    door));
        }
        var answer = ok(lead.post("/api/residents/batch", Map.of("items", items)));
        answer.path("items").forEach(item -> {
            if (!item.path("status").asString().equals("ACCEPTED")) {
                throw new AssertionError(answer.toString());
            }
        });
        return items.stream().map(item -> String.valueOf(item.get("id"))).toList();
    }

    /// A door that no other household has.
    private static String door() {
        return "5组" + DOORS.incrementAndGet() + "号";
    }

    /// A code that no tube has.
    public static String newTube() {
        return "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase(java.util.Locale.ROOT);
    }

    /// A swab of somebody in the register, at eight in the morning of 2 February 2020.
    public static Map<String, Object> sample(String round, String station, String tube, String resident) {
        return swab(round, station, tube, Map.of("residentId", resident));
    }

    public static Map<String, Object> swab(String round, String station, String tube, Map<String, Object> person) {
        var sample = new HashMap<String, Object>();
        sample.put("id", Ids.next().toString());
        sample.put("roundId", round);
        sample.put("stationId", station);
        sample.put("tubeCode", tube);
        sample.put("at", MORNING);
        sample.put("person", person);
        return sample;
    }

    public static Map<String, Object> seal(String station, String tube) {
        return Map.of(
                "id", Ids.next().toString(), "kind", "SEAL", "stationId", station, "tubeCode", tube, "at", MORNING);
    }

    public JsonNode take(Map<String, Object> sample) {
        return ok(lead.post("/api/testing/samples", sample));
    }

    public void sealTube(String station, String tube) {
        ok(lead.post("/api/testing/tubes/" + tube + "/seal", seal(station, tube)));
    }

    public Api.Answer tryTo(Map<String, Object> sample) {
        return lead.post("/api/testing/samples", sample);
    }

    /// Items of a list over all of its pages.
    ///
    /// @param path with a query
    public static List<JsonNode> all(Api api, String path) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = ok(api.get(path + "&after=" + after));
            page.path("items").forEach(items::add);
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return items;
    }

    /// Classes of an area in a round.
    public JsonNode coverage(String round, String area) {
        return ok(lead.get("/api/testing/rounds/" + round + "/coverage?area=" + area));
    }
}
