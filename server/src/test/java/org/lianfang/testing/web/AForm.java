package org.lianfang.testing.web;

import static org.lianfang.gates.GateWorld.ok;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import tools.jackson.databind.JsonNode;

/// A form that was printed for a desk.
record AForm(ADesk desk, String number) {

    static AForm printedFor(ADesk desk) {
        return new AForm(desk, print(desk, Ids.next().toString(), 1).getFirst());
    }

    /// @return the numbers
    static List<String> print(ADesk desk, String id, int forms) {
        return ok(desk.world().lead().post("/api/testing/forms", printing(desk, id, forms)))
                .path("forms")
                .valueStream()
                .map(form -> form.path("number").asString())
                .toList();
    }

    static Map<String, Object> printing(ADesk desk, String id, int forms) {
        return Map.of("id", id, "roundId", desk.round(), "stationId", desk.station(), "forms", forms);
    }

    Map<String, Object> line(int line, String tube, Map<String, Object> person) {
        return Map.of("form", number, "line", line, "tubeCode", tube, "at", "2020-02-02T00:05:00Z", "person", person);
    }

    /// What became of each line.
    List<String> key(List<Map<String, Object>> lines) {
        return ADesk.codes(ok(desk.world().lead().post("/api/testing/forms/lines", Map.of("items", lines))));
    }

    JsonNode seen() {
        return ok(desk.world().lead().get("/api/testing/forms/" + number));
    }

    Api.Answer upload(Api api, String sheet, String kind) {
        return api.upload(
                "/api/testing/forms/import" + kind, "forms.csv", sheet.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
