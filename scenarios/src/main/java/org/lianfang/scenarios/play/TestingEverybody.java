package org.lianfang.scenarios.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.testing.Campaign;
import org.lianfang.scenarios.testing.Capacities;
import org.lianfang.scenarios.testing.PlannedRound;
import org.lianfang.scenarios.testing.Stations;
import org.lianfang.scenarios.testing.Turnout;
import tools.jackson.databind.JsonNode;

/// The rounds of a city, one after the other. A round that the server has closed is complete and is not played again.
final class TestingEverybody implements Act {

    private final Stage stage;
    private final TestedCity city;
    private final Stations stations;
    private final Api lead;

    TestingEverybody(Stage stage, TestedCity city) {
        this.stage = stage;
        this.city = city;
        this.stations = new Stations(city, stage.cast().divisions());
        this.lead = stage.machine("DUTY_LEAD");
    }

    @Override
    public void staff() {
        var step = stage.progress().begin("sampling stations", stations.all().size());
        stage.lanes().each(stations.all(), station -> {
            lead.post("/api/testing/stations", TestingItems.station(station));
            step.advanced(1);
        });
        step.done();
    }

    @Override
    public long perform(Settled people) {
        var turnouts = Campaign.of(city, stations, homes(), stage.cast().names());
        UUID before = null;
        long added = 0;
        for (var turnout : turnouts) {
            var id = idOf(turnout);
            if (!isClosed(id)) {
                new ComingAndGoing(stage, city).before(turnout, people.ground());
                var round = lead.post("/api/testing/rounds", wish(id, turnout, before));
                var plan = PlannedRound.of(city, stations, turnout, capacities(round));
                added += new PlayingARound(stage, id, plan).play();
                lead.post("/api/testing/rounds/" + id + "/close", Map.of());
            }
            before = id;
        }
        return added;
    }

    private boolean isClosed(UUID round) {
        return lead.find("/api/testing/rounds/" + round)
                .filter(found -> found.hasNonNull("closedAt"))
                .isPresent();
    }

    /// Whoever lives where a station is.
    private List<Household> homes() {
        var cast = stage.cast();
        return cast.complete().stream()
                .flatMap(village -> cast.households().of(village).stream())
                .toList();
    }

    private UUID idOf(Turnout turnout) {
        var round = city.rounds().get(turnout.round());
        var dice = city.seed().child("round").child(round.code()).dice();
        return Ids.at(city.period().millisAt(round.day(), round.hour() * 3600), dice);
    }

    private Map<String, Object> wish(UUID id, Turnout turnout, @Nullable UUID before) {
        var round = city.rounds().get(turnout.round());
        var wish = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "code",
                round.code(),
                "name",
                round.name(),
                "areas",
                city.population().complete().stream()
                        .map(code -> stage.cast().divisions().get(code).areaKey())
                        .toList(),
                "startsAt",
                TestingItems.moment(city.period().millisAt(round.day(), round.hour() * 3600))));
        if (before != null) {
            wish.put("follows", before);
        }
        return wish;
    }

    private static Capacities capacities(JsonNode round) {
        var pools = round.path("pools");
        return new Capacities(
                pools.path("isolationSite").asInt(),
                pools.path("sealedBuilding").asInt(),
                pools.path("community").asInt());
    }
}
