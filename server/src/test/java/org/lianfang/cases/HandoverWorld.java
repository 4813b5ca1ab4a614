package org.lianfang.cases;

import static org.lianfang.gates.GateWorld.ok;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.support.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A city that hands cases and contacts over, and others that receive them.
public final class HandoverWorld {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger PHONES = new AtomicInteger();

    private final CaseWorld world;
    private final Api west;

    private HandoverWorld(int port, CaseWorld world) {
        this.world = world;
        this.west =
                Api.asHolderOf(port, "INVESTIGATOR", world.testing().places().west());
    }

    /// @param prefecture four digits that no other test class uses
    public static HandoverWorld at(int port, String prefecture) {
        return new HandoverWorld(port, CaseWorld.at(port, prefecture));
    }

    public CaseWorld cases() {
        return world;
    }

    /// Holds rights in the western county only.
    public Api west() {
        return west;
    }

    /// Holds rights in the eastern county only.
    public Api east() {
        return world.investigator();
    }

    /// Holds rights in the whole city.
    public Api city() {
        return world.lead();
    }

    public String westVillage() {
        return world.testing().places().westVillage();
    }

    public String westCounty() {
        return world.testing().places().west();
    }

    public static String phone() {
        return "100%08d".formatted(70_000_000 + PHONES.incrementAndGet());
    }

    /// A confirmed case of the eastern county.
    public String aCase() {
        return world.reported(world.family(1).getFirst(), "2020-02-01");
    }

    /// Somebody in no register who had a meal with a case until a moment.
    public static Map<String, Object> outsider(String name, String phone) {
        var entry = new HashMap<String, Object>(Map.of(
                "id", CaseWorld.id(),
                "name", name,
                "lives", "城东旅店三楼",
                "kind", "CLOSE",
                "ground", "SHARED_MEAL",
                "place", "老兵饭店",
                "first", "2020-02-01T04:00:00Z",
                "last", "2020-02-01T05:00:00Z"));
        if (!phone.isEmpty()) {
            entry.put("phone", phone);
        }
        return entry;
    }

    public String outside(String caseId, Map<String, Object> entry) {
        return ok(east().post("/api/cases/" + caseId + "/outside-contacts", entry))
                .path("id")
                .asString();
    }

    /// A contact of a case who is in the register.
    public String contact(String caseId, String resident) {
        return ok(east().post("/api/cases/" + caseId + "/contacts", world.verified(resident, "2020-02-01T10:00:00Z")))
                .path("id")
                .asString();
    }

    public static Map<String, Object> item(String kind, String id) {
        return Map.of("kind", kind, "id", id);
    }

    /// Hands over to an area of the same city.
    public Api.Answer handOver(String kind, String id, String to) {
        return east().post(
                        "/api/handovers",
                        Map.of(
                                "id",
                                CaseWorld.id(),
                                "items",
                                List.of(item(kind, id)),
                                "toArea",
                                to,
                                "reason",
                                "住在西试县"));
    }

    public JsonNode ownKey() {
        return ok(city().get("/api/city-key?area=" + world.area()));
    }

    /// What somebody of this city types in who has heard the fingerprint of the other one.
    public Map<String, Object> registration(HandoverWorld other) {
        var key = other.ownKey();
        return new HashMap<>(Map.of(
                "id", CaseWorld.id(),
                "areaKey", world.area(),
                "name", key.path("name").asString(),
                "publicKey", key.path("publicKey").asString(),
                "fingerprint", key.path("fingerprint").asString()));
    }

    /// The id under which this city trusts the other one; registered when it was not.
    public String trusting(HandoverWorld other) {
        var fingerprint = other.ownKey().path("fingerprint").asString();
        return ok(city().get("/api/partner-keys?area=" + world.area()))
                .valueStream()
                .filter(key -> key.path("fingerprint").asString().equals(fingerprint) && !key.has("retiredAt"))
                .findFirst()
                .orElseGet(() -> ok(city().post("/api/partner-keys", registration(other))))
                .path("id")
                .asString();
    }

    /// What is sent to hand items over to another city.
    public static Map<String, Object> export(String partner, List<Map<String, Object>> items) {
        return new HashMap<>(Map.of(
                "id",
                CaseWorld.id(),
                "items",
                items,
                "partnerId",
                partner,
                "reason",
                "已返回贵市住所",
                "purpose",
                "CONTACT_PERSON",
                "purposeWords",
                "请贵市落实管理"));
    }

    public byte[] file(String handover) {
        var answer = east().post("/api/handovers/" + handover + "/file", Map.of());
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return answer.response().body();
    }

    public Api.Answer take(byte[] file) {
        return upload(city(), "/api/handover-files/import?area=" + world.area(), file);
    }

    public byte[] answerTo(String handover) {
        var answer = city().get("/api/handover-files/" + handover + "/answer");
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return answer.response().body();
    }

    public Api.Answer readBack(byte[] answer) {
        return upload(east(), "/api/handovers/answers", answer);
    }

    public JsonNode sent(String handover) {
        return ok(east().get("/api/handovers/" + handover)).path("handover");
    }

    public static Api.Answer upload(Api as, String path, byte[] file) {
        return as.upload(path, "handover.json", file, Map.of());
    }

    /// The same file with another value in its envelope.
    public static byte[] changed(byte[] file, String field, Object value) {
        var envelope = (ObjectNode) JSON.readTree(file);
        envelope.set(field, JSON.valueToTree(value));
        return JSON.writeValueAsBytes(envelope);
    }

    public static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
