package org.lianfang.scenarios.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.scenarios.gates.Crossing;
import org.lianfang.scenarios.gates.Crossing.OfPerson;
import org.lianfang.scenarios.gates.Crossing.OfVehicle;
import org.lianfang.scenarios.gates.Crossing.Passage;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.gates.Traveller;
import org.lianfang.scenarios.workforce.Handover;
import tools.jackson.core.JsonGenerator;

/// Crossings and hand-over notes as the API takes them.
final class GateItems {

    private GateItems() {}

    static void crossing(Crossing crossing, JsonGenerator out) {
        out.writeStartObject();
        passage(crossing.passage(), out);
        switch (crossing) {
            case OfVehicle vehicle -> {
                out.writeStringProperty("plate", vehicle.plate());
                out.writeStringProperty("vehicleKind", vehicle.kind().name());
            }
            case OfPerson person -> {
                traveller(person.traveller(), out);
                int tenths = person.celsiusTenths();
                out.writeName("celsius");
                out.writeNumber(tenths / 10 + "." + tenths % 10);
            }
        }
        out.writeEndObject();
    }

    /// Who is on duty at a gate. @param roles that its post needs
    record Staffed(UUID team, UUID post, List<String> roles) {}

    static Map<String, Object> gate(Gate gate, Staffed staffed, LocalDate openedOn) {
        return Map.ofEntries(
                Map.entry("id", gate.id()),
                Map.entry("code", gate.code()),
                Map.entry("name", gate.name()),
                Map.entry("kind", gate.kind().name()),
                Map.entry("areaKey", gate.area().areaKey()),
                Map.entry("lon", gate.position().lon()),
                Map.entry("lat", gate.position().lat()),
                Map.entry("place", gate.position().place()),
                Map.entry("hours", "00:00-24:00"),
                Map.entry("roles", staffed.roles()),
                Map.entry("teamId", staffed.team()),
                Map.entry("postId", staffed.post()),
                Map.entry("openedOn", openedOn.toString()));
    }

    static Map<String, Object> handover(Handover handover) {
        return Map.of(
                "id", handover.id(),
                "at", Instant.ofEpochMilli(handover.atMillis()).toString(),
                "fromTeam", handover.fromTeam(),
                "toTeam", handover.toTeam(),
                "note", handover.note(),
                "openItems",
                        handover.openItems().stream()
                                .map(item -> Map.<String, Object>of("text", item.text(), "done", item.done()))
                                .toList());
    }

    private static void passage(Passage passage, JsonGenerator out) {
        out.writeStringProperty("id", passage.id().toString());
        out.writeStringProperty("gateId", passage.gate().toString());
        out.writeStringProperty("direction", passage.journey().inward() ? "IN" : "OUT");
        out.writeStringProperty("at", Instant.ofEpochMilli(passage.atMillis()).toString());
        if (passage.party() != null) {
            out.writeStringProperty("partyId", passage.party().toString());
        }
        out.writeStringProperty("origin", passage.journey().origin());
        out.writeStringProperty("destination", passage.journey().destination());
        out.writeStringProperty("reason", passage.journey().reason().name());
        out.writeStringProperty("outcome", passage.verdict().outcome());
        var exemption = passage.verdict().exemption();
        if (exemption != null) {
            out.writeStringProperty("exemption", exemption);
        }
    }

    private static void traveller(Traveller traveller, JsonGenerator out) {
        out.writeObjectPropertyStart("person");
        out.writeStringProperty("name", traveller.name());
        if (traveller.phone() != null) {
            out.writeStringProperty("phone", traveller.phone());
        }
        out.writeStringProperty("idKind", traveller.idNumber() == null ? "NONE" : "CN_ID");
        if (traveller.idNumber() != null) {
            out.writeStringProperty("idNumber", traveller.idNumber());
        }
        if (traveller.residentId() != null) {
            out.writeStringProperty("residentId", traveller.residentId().toString());
        }
        out.writeEndObject();
    }
}
