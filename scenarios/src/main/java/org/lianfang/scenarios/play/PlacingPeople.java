package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.scenarios.apart.Site;
import tools.jackson.databind.JsonNode;

/// Whoever waits for a place gets one: a room that the server proposes, or their own home.
final class PlacingPeople {

    /// Most whom the API proposes rooms for at once.
    private static final int AT_ONCE = 80;

    private static final String ROOM = "CENTRAL";

    private final Stage stage;
    private final Api lead;

    PlacingPeople(Stage stage) {
        this.stage = stage;
        this.lead = stage.machine("DUTY_LEAD");
    }

    void open(List<Site> sites) {
        var step = stage.progress().begin("isolation sites", sites.size());
        stage.lanes().each(sites, site -> {
            if (lead.find("/api/isolation/sites/" + site.id()).isEmpty()) {
                lead.post("/api/isolation/sites", ApartItems.site(site));
                lead.post("/api/isolation/sites/" + site.id() + "/rooms", ApartItems.rooms(site));
            }
            step.advanced(1);
        });
        step.done();
    }

    /// Of an area into a site, as many as there are rooms that the rules allow them. @return who is left
    List<String> intoRooms(String area, UUID site) {
        var waiting = new ArrayList<String>();
        for (var one : waiting(area)) {
            if (one.path("place").asString().equals(ROOM)) {
                waiting.add(one.path("id").asString());
            }
        }
        var step = stage.progress().begin("into rooms", waiting.size());
        var left = new HashSet<>(waiting);
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            var some = waiting.subList(from, Math.min(waiting.size(), from + AT_ONCE));
            var admitted = admit(some, site);
            step.advanced(admitted.size());
            if (admitted.isEmpty()) {
                break;
            }
            admitted.forEach(left::remove);
        }
        step.done();
        return List.copyOf(left);
    }

    private List<String> admit(List<String> some, UUID site) {
        var proposals = lead.post("/api/isolation/proposals", Map.of("siteId", site, "quarantineIds", some));
        var items = new ArrayList<Map<String, String>>();
        for (var proposal : proposals.path("items")) {
            if (proposal.hasNonNull("roomId")) {
                items.add(Map.of(
                        "quarantineId", proposal.path("quarantineId").asString(),
                        "roomId", proposal.path("roomId").asString()));
            }
        }
        if (!items.isEmpty()) {
            lead.post("/api/isolation/admissions", Map.of("items", items));
        }
        return items.stream().map(item -> item.getOrDefault("quarantineId", "")).toList();
    }

    /// Of an area, whoever is to be at home.
    void atHome(String area) {
        var waiting = waiting(area).stream()
                .filter(one -> !one.path("place").asString().equals(ROOM))
                .map(one -> one.path("id").asString())
                .toList();
        begin(waiting);
    }

    void begin(List<String> atHome) {
        var step = stage.progress().begin("apart at home", atHome.size());
        stage.lanes().each(atHome, id -> {
            lead.post("/api/isolation/quarantines/" + id + "/home", Map.of());
            step.advanced(1);
        });
        step.done();
    }

    private List<JsonNode> waiting(String area) {
        return lead.all("/api/isolation/quarantines?area=" + area);
    }
}
