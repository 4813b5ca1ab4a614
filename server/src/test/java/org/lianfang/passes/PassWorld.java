package org.lianfang.passes;

import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;

import java.util.List;
import java.util.Map;
import org.lianfang.gates.GateWorld;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.testing.TestingWorld;
import tools.jackson.databind.JsonNode;

/// People whose status changes, those who work with it, and a lab that finds something. Each test class has
/// its own
/// prefecture.
public final class PassWorld {

    private final TestingWorld testing;
    private final Api second;
    private final Api lab;
    private final Api officer;
    private final Api guard;
    private final String round;
    private final String station;

    private PassWorld(int port, TestingWorld testing) {
        this.testing = testing;
        var prefecture = testing.places().prefecture();
        this.second = Api.asHolderOf(port, "GRID_WORKER", prefecture);
        this.lab = Api.asHolderOf(port, "LAB", prefecture);
        this.officer = Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", prefecture);
        this.guard = Api.asHolderOf(port, "GATE_GUARD", prefecture);
        this.round = testing.roundIn(testing.places().east());
        this.station = testing.stationIn(village());
    }

    /// @param prefecture four digits that no other test class uses
    public static PassWorld at(int port, String prefecture) {
        return new PassWorld(port, TestingWorld.at(port, prefecture));
    }

    public TestingWorld testing() {
        return testing;
    }

    public Api lead() {
        return testing.lead();
    }

    /// Another person with the right to change statuses.
    public Api second() {
        return second;
    }

    public Api officer() {
        return officer;
    }

    public Api guard() {
        return guard;
    }

    public Api lab() {
        return lab;
    }

    public String village() {
        return testing.places().eastVillage();
    }

    public String area() {
        return testing.places().prefecture();
    }

    /// Somebody new in the register.
    public String resident() {
        return family(1).getFirst();
    }

    public List<String> family(int persons) {
        return testing.familyIn(village(), persons);
    }

    public static String id() {
        return Ids.next().toString();
    }

    /// A positive pool with these people.
    public void hold(List<String> people) {
        var tube = newTube();
        people.forEach(person -> testing.take(sample(round, station, tube, person)));
        result(tube, "POSITIVE");
    }

    /// A single sample of somebody.
    public void single(String person, String outcome) {
        var tube = newTube();
        testing.take(GateWorld.with(sample(round, station, tube, person), "single", true));
        result(tube, outcome);
    }

    private void result(String tube, String outcome) {
        testing.sealTube(station, tube);
        ok(lab.post("/api/testing/tubes/receive", Map.of("tubeCodes", List.of(tube))));
        ok(lab.post(
                "/api/testing/results",
                Map.of("id", id(), "tubeCode", tube, "outcome", outcome, "at", "2020-02-02T08:00:00Z")));
    }

    public JsonNode whole(String resident) {
        return ok(lead().get("/api/passes/residents/" + resident));
    }

    public JsonNode status(String resident) {
        return whole(resident).path("status");
    }

    public String colour(String resident) {
        return status(resident).path("colour").asString();
    }

    /// A proposal to make somebody red as a close contact.
    public Map<String, Object> raise(String resident) {
        return Map.of(
                "id",
                id(),
                "residentId",
                resident,
                "kind",
                "RAISE",
                "ground",
                "CLOSE_CONTACT",
                "dayZero",
                "2020-02-02",
                "evidence",
                Map.of("kind", "CASE", "reference", "C-2020-17"));
    }

    /// Somebody is a close contact, by two people.
    public String makeRed(String resident) {
        var change = ok(lead().post("/api/passes/hand-changes", raise(resident)));
        ok(second.post("/api/passes/hand-changes/" + change.path("id").asString() + "/approve", Map.of()));
        return change.path("id").asString();
    }

    public List<JsonNode> alarms() {
        return TestingWorld.all(officer, "/api/passes/alarms?limit=200&area=" + area());
    }
}
