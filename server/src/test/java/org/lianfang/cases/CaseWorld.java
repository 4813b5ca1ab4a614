package org.lianfang.cases;

import static org.lianfang.gates.GateWorld.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.GateWorld;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.testing.TestingWorld;
import tools.jackson.databind.JsonNode;

/// A small prefecture under plan 9, with people, a desk, a lab and somebody who investigates. Each
/// test class has its own prefecture.
public final class CaseWorld {

    private static final AtomicInteger PHONES = new AtomicInteger();

    private final TestingWorld testing;
    private final Api investigator;
    private final Api lab;

    private CaseWorld(int port, TestingWorld testing) {
        this.testing = testing;
        this.investigator =
                Api.asHolderOf(port, "INVESTIGATOR", testing.places().east());
        this.lab = Api.asHolderOf(port, "LAB", area());
    }

    /// @param prefecture four digits that no other test class uses
    public static CaseWorld at(int port, String prefecture) {
        return at(port, prefecture, "covid-19/plan-9");
    }

    public static CaseWorld at(int port, String prefecture, String pack) {
        GateWorld.at(port, prefecture, pack);
        return new CaseWorld(port, TestingWorld.at(port, prefecture));
    }

    public TestingWorld testing() {
        return testing;
    }

    /// Holds rights in the eastern county only.
    public Api investigator() {
        return investigator;
    }

    public Api lead() {
        return testing.lead();
    }

    public String area() {
        return testing.places().prefecture();
    }

    public String east() {
        return testing.places().east();
    }

    public String village() {
        return testing.places().eastVillage();
    }

    public static String id() {
        return Ids.next().toString();
    }

    public List<String> family(int persons) {
        return testing.familyIn(village(), persons);
    }

    /// Somebody in the register, and the telephone by which they are found.
    public record Reachable(String id, String phone) {}

    public Reachable familyWithPhone() {
        var phone = "100%08d".formatted(50_000_000 + PHONES.incrementAndGet());
        return new Reachable(registered("李四", phone), phone);
    }

    /// Somebody of the eastern county with a name and a telephone.
    public String registered(String name, String phone) {
        var id = id();
        var resident = Map.of(
                "id",
                id,
                "name",
                name,
                "phone",
                phone,
                "areaKey",
                village(),
                "since",
                "2020-01-20",
                "door",
                "9组" + phone + "号");
        ok(lead().post("/api/residents/batch", Map.of("items", List.of(resident))));
        return id;
    }

    /// A single sample of somebody, at eight in the morning of 2 February, and what the lab finds.
    public void single(String person, String outcome) {
        var round = testing.roundIn(testing.places().east());
        var station = testing.stationIn(village());
        var tube = TestingWorld.newTube();
        var sample = new HashMap<>(TestingWorld.sample(round, station, tube, person));
        sample.put("single", true);
        testing.take(sample);
        testing.sealTube(station, tube);
        ok(lab.post("/api/testing/tubes/receive", Map.of("tubeCodes", List.of(tube))));
        ok(lab.post(
                "/api/testing/results",
                Map.of("id", id(), "tubeCode", tube, "outcome", outcome, "at", "2020-02-02T08:00:00Z")));
    }

    /// The case that somebody is, once it is there.
    public JsonNode caseOf(String resident) {
        Eventually.holds(() -> find(resident) != null);
        return java.util.Objects.requireNonNull(find(resident));
    }

    public @Nullable JsonNode find(String resident) {
        return TestingWorld.all(investigator, "/api/cases?limit=200&area=" + east()).stream()
                .filter(line -> line.path("residentId").asString().equals(resident))
                .findFirst()
                .orElse(null);
    }

    /// A report of somebody who is confirmed and fell ill on a day.
    public Map<String, Object> report(String resident, String onset) {
        return Map.of(
                "id",
                id(),
                "residentId",
                resident,
                "number",
                "R-" + id(),
                "classification",
                "CONFIRMED",
                "onsetOn",
                onset,
                "note",
                "陈述：周末与家人聚餐");
    }

    public String reported(String resident, String onset) {
        return ok(investigator.post("/api/cases", report(resident, onset)))
                .path("id")
                .asString();
    }

    public JsonNode whole(String caseId) {
        return ok(investigator.get("/api/cases/" + caseId));
    }

    /// Who was with a case, once the presences are read.
    public JsonNode proposals(String caseId, String query) {
        Eventually.holds(
                () -> ok(investigator.get("/api/presences/state")).path("ready").asBoolean());
        return ok(investigator.get("/api/cases/" + caseId + "/proposals" + query));
    }

    /// Somebody is verified as living with the case until a moment.
    public Map<String, Object> verified(String resident, String last) {
        return Map.of(
                "id",
                id(),
                "residentId",
                resident,
                "decision",
                "VERIFIED",
                "kind",
                "CLOSE",
                "ground",
                "LIVING_TOGETHER",
                "first",
                "2020-01-30T00:00:00Z",
                "last",
                last);
    }

    public JsonNode planOf(String resident) {
        return TestingWorld.all(lead(), "/api/contact-plans?limit=200&area=" + area()).stream()
                .filter(plan -> plan.path("residentId").asString().equals(resident))
                .findFirst()
                .orElseThrow();
    }

    public boolean hasPlan(String resident) {
        return TestingWorld.all(lead(), "/api/contact-plans?limit=200&area=" + area()).stream()
                .anyMatch(plan -> plan.path("residentId").asString().equals(resident));
    }
}
