package org.lianfang.isolation;

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
import org.lianfang.testing.TestingWorld;
import tools.jackson.databind.JsonNode;

/// A small prefecture with a site, in which people are kept apart. Each test class has its own prefecture.
public final class IsolationWorld {

    private static final AtomicInteger DOORS = new AtomicInteger(50_000);
    private final int port;
    private final TestingWorld testing;
    private final Map<String, Api> holders = new HashMap<>();

    private IsolationWorld(int port, TestingWorld testing) {
        this.port = port;
        this.testing = testing;
    }

    /// @param prefecture four digits that no other test class uses
    /// @param pack of the response there, such as `covid-19/plan-9`
    public static IsolationWorld at(int port, String prefecture, String pack) {
        GateWorld.at(port, prefecture, pack);
        return new IsolationWorld(port, TestingWorld.at(port, prefecture));
    }

    public TestingWorld testing() {
        return testing;
    }

    public Api lead() {
        return testing.lead();
    }

    public Api worker() {
        return holding("ISOLATION_WORKER");
    }

    public Api hospital() {
        return holding("HOSPITAL");
    }

    public Api lab() {
        return holding("LAB");
    }

    /// Signed in when first asked for.
    private Api holding(String role) {
        return holders.computeIfAbsent(role, missing -> Api.asHolderOf(port, missing, area()));
    }

    /// May do all of it in the west, where nothing of this happens.
    public Api elsewhere() {
        return Api.asHolderOf(port, "DUTY_LEAD", testing.places().west());
    }

    public String area() {
        return testing.places().prefecture();
    }

    public String village() {
        return testing.places().eastVillage();
    }

    public static String id() {
        return Ids.next().toString();
    }

    /// People of one household, newly registered.
    ///
    /// @param born birth dates
    public List<String> household(String village, String... born) {
        var door = "7组" + DOORS.incrementAndGet() + "号";
        var items = new ArrayList<Map<String, Object>>();
        for (var date : born) {
            items.add(Map.of(
                    "id",
                    id(),
                    "name",
                    "李四光",
                    "birthDate",
                    date,
                    "areaKey",
                    village,
                    "since",
                    "2020-01-20",
                    "door",
                    door));
        }
        accepted(ok(lead().post("/api/residents/batch", Map.of("items", items))));
        return items.stream().map(item -> String.valueOf(item.get("id"))).toList();
    }

    public String adult() {
        return household(village(), "1980-05-05").getFirst();
    }

    public static void accepted(JsonNode answer) {
        answer.path("items").forEach(item -> {
            if (!item.path("status").asString().equals("ACCEPTED")) {
                throw new AssertionError(answer.toString());
            }
        });
    }

    public static Map<String, Object> site(String village) {
        return Map.of(
                "code",
                "I" + UUID.randomUUID(),
                "name",
                "清泉隔离点",
                "areaKey",
                village,
                "address",
                "清泉路1号",
                "zones",
                Map.of("isolation", "二至六层", "work", "一层东侧", "passage", "一层西侧通道"),
                "open",
                true);
    }

    /// @return its id
    public String newSite() {
        return ok(lead().post("/api/isolation/sites", site(village())))
                .path("id")
                .asString();
    }

    /// @return id of the room
    public String room(String site, Map<String, Object> more) {
        var number = String.valueOf(DOORS.incrementAndGet());
        var room = new HashMap<String, Object>();
        room.put("id", id());
        room.put("floor", 2);
        room.put("number", number);
        room.put("beds", 1);
        room.put("family", false);
        room.put("barrierFree", false);
        room.put("ownToilet", true);
        room.put("languages", List.of("zh"));
        room.put("closed", false);
        room.putAll(more);
        var added = ok(lead().post("/api/isolation/sites/" + site + "/rooms", Map.of("rooms", List.of(room))));
        if (added.path("added").asInt() != 1) {
            throw new AssertionError(added.toString());
        }
        return String.valueOf(room.get("id"));
    }

    public String room(String site) {
        return room(site, Map.of());
    }

    public static Map<String, Object> entry(String resident, String reason, String place, String lastExposure) {
        var entry = new HashMap<String, Object>();
        entry.put("id", id());
        entry.put("residentId", resident);
        entry.put("reason", reason);
        entry.put("place", place);
        entry.put("lastExposure", lastExposure);
        entry.put("barrierFree", false);
        entry.put("needsCarer", false);
        return entry;
    }

    /// A close contact on the list for a site.
    ///
    /// @return id of the quarantine
    public String onTheList(String resident, String lastExposure) {
        return ok(lead().post("/api/isolation/quarantines", entry(resident, "CLOSE_CONTACT", "CENTRAL", lastExposure)))
                .path("id")
                .asString();
    }

    public Api.Answer tryToAdmit(Api who, String quarantine, String room) {
        return who.post(
                "/api/isolation/admissions",
                Map.of("items", List.of(Map.of("quarantineId", quarantine, "roomId", room))));
    }

    public JsonNode admit(String quarantine, String room) {
        return ok(tryToAdmit(lead(), quarantine, room)).path("items").path(0);
    }

    /// Somebody in a room of their own.
    ///
    /// @return the stay
    public JsonNode inARoom(String lastExposure) {
        return admit(onTheList(adult(), lastExposure), room(newSite()));
    }

    public List<JsonNode> board(String site) {
        return TestingWorld.all(lead(), "/api/isolation/board?limit=200&area=" + area() + "&site=" + site);
    }

    public static Map<String, Object> check(String stay, int celsiusTenths, String... symptoms) {
        return Map.of(
                "id",
                id(),
                "stayId",
                stay,
                "way",
                "TELEPHONE",
                "reached",
                true,
                "celsiusTenths",
                celsiusTenths,
                "symptoms",
                List.of(symptoms),
                "note",
                "");
    }

    public JsonNode send(List<Map<String, Object>> checks) {
        return ok(worker().post("/api/isolation/checks/batch", Map.of("items", checks)))
                .path("items");
    }

    public List<JsonNode> referrals() {
        return TestingWorld.all(hospital(), "/api/isolation/referrals?limit=200&area=" + area());
    }

    public List<JsonNode> releases(String day) {
        return TestingWorld.all(lead(), "/api/isolation/releases?limit=200&day=" + day + "&area=" + area());
    }
}
