package org.lianfang.scenarios.play;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.TestedRound;
import org.lianfang.scenarios.TestedRound.Covered;
import org.lianfang.scenarios.TestedRound.Recalled;
import org.lianfang.scenarios.TestedRound.Turnaround;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.ground.Divisions;
import tools.jackson.databind.JsonNode;

/// Asks the server how the rounds of a city went. Nothing is computed here.
public final class LookingAtRounds {

    private final City city;
    private final URI server;
    private final InstantSource clock;

    public LookingAtRounds(City city, URI server, InstantSource clock) {
        this.city = city;
        this.server = server;
        this.clock = clock;
    }

    /// The latest 200, oldest first. @param reader may read about testing in the whole city
    public List<TestedRound> tell(Credentials reader) {
        var api = SignedIn.at(server, reader, clock).administrator();
        var area = new Divisions(city).get(city.prefecture()).areaKey();
        var rounds = new ArrayList<TestedRound>();
        for (var round : api.get("/api/testing/rounds?limit=200&area=" + area).path("items")) {
            rounds.add(tell(api, round, area));
        }
        return rounds.reversed();
    }

    private static TestedRound tell(Api api, JsonNode round, String area) {
        var path = "/api/testing/rounds/" + round.path("id").asString();
        var statistics = api.get(path + "/statistics?area=" + area);
        return new TestedRound(
                round.path("code").asString(),
                round.path("name").asString(),
                covered(api.get(path + "/coverage?area=" + area).path("all")),
                whole(statistics.path("turnaround")),
                tubes(statistics.path("pools")),
                statistics.path("positives").asLong(),
                recalled(api.get(path + "/statistics/calls?area=" + area)));
    }

    private static Covered covered(JsonNode classes) {
        return new Covered(
                classes.path("registered").asLong(),
                classes.path("sampled").asLong(),
                classes.path("exempt").asLong(),
                classes.path("moved").asLong(),
                classes.path("refused").asLong(),
                classes.path("notFound").asLong(),
                classes.path("notYet").asLong(),
                classes.path("guests").asLong());
    }

    private static Turnaround whole(JsonNode steps) {
        for (var step : steps) {
            if (step.path("step").asString().equals("WHOLE")) {
                return new Turnaround(
                        step.path("medianSeconds").asLong(),
                        step.path("ninetiethSeconds").asLong());
            }
        }
        return new Turnaround(0, 0);
    }

    private static long tubes(JsonNode pools) {
        long tubes = 0;
        for (var pool : pools) {
            tubes += pool.path("tubes").asLong();
        }
        return tubes;
    }

    private static Recalled recalled(JsonNode calls) {
        return new Recalled(
                calls.path("called").asLong(),
                calls.path("held").asLong(),
                calls.path("released").asLong(),
                calls.path("positive").asLong(),
                calls.path("open").asLong());
    }
}
