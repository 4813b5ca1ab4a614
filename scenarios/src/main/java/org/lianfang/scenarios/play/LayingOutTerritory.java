package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Households;
import org.lianfang.scenarios.ground.Village;
import tools.jackson.databind.JsonNode;

/// Divisions, boundaries, the response itself, and the grids of every village.
final class LayingOutTerritory {

    private static final int VILLAGES_PER_REQUEST = 250;

    private final Cast cast;
    private final Api administrator;
    private final Progress progress;
    private final Lanes lanes;

    LayingOutTerritory(Cast cast, Api administrator, Progress progress, Lanes lanes) {
        this.cast = cast;
        this.administrator = administrator;
        this.progress = progress;
        this.lanes = lanes;
    }

    void divisions() {
        var sources = cast.city().sources();
        var step = progress.begin("divisions and boundaries", 0);
        var answer = administrator.upload(
                "/api/territory/divisions?edition=" + sources.edition() + "&validFrom=" + sources.validFrom(),
                "divisions.csv",
                DataFile.bytes(sources.divisions()));
        step.advanced(answer.path("added").asLong(0) + answer.path("unchanged").asLong(0));
        administrator.upload("/api/territory/boundaries", "boundaries.geojson", DataFile.bytes(sources.boundaries()));
        step.done();
    }

    void response() {
        if (administrator.find("/api/responses/current?area=" + cast.areaKey()).isEmpty()) {
            administrator.post("/api/responses", activation(cast.city().response()));
        }
    }

    Ground grids() {
        var ground = new Ground();
        var step = progress.begin("grids", cast.city().figures().gridWorkers());
        boolean any = administrator
                        .get("/api/areas/" + cast.areaKey())
                        .path("gridCount")
                        .asInt(0)
                > 0;
        var villages = cast.villages();
        for (int from = 0; from < villages.size(); from += VILLAGES_PER_REQUEST) {
            var some = villages.subList(from, Math.min(villages.size(), from + VILLAGES_PER_REQUEST));
            step.advanced(any ? existing(some, ground) : create(some, ground));
        }
        step.done();
        return ground;
    }

    /// Ten households to a cell, in the villages whose households are known one by one.
    void cells(Ground ground, List<Village> villages) {
        var grids = villages.stream()
                .flatMap(v -> IntStream.rangeClosed(1, v.grids()).mapToObj(grid -> ground.grid(v, grid)))
                .toList();
        var step = progress.begin("grids divided into cells", grids.size());
        lanes.each(grids, grid -> {
            if (administrator.get("/api/areas/" + grid).path("cellCount").asInt(0) == 0) {
                administrator.post("/api/areas/" + grid + "/cells", Map.of("householdsPerCell", Households.PER_CELL));
            }
            step.advanced(1);
        });
        step.done();
    }

    private Map<String, Object> activation(City.Response response) {
        return Map.of(
                "name", response.name(),
                "hazard", response.hazard(),
                "level", response.level(),
                "areaKey", cast.areaKey(),
                "startedOn", response.startedOn().toString(),
                "rulePack", response.rulePack(),
                "timeZone", cast.city().period().zone().getId(),
                "inventedPeople", true);
    }

    private int create(List<Village> villages, Ground ground) {
        var wishes = new ArrayList<Map<String, Object>>();
        for (var village : villages) {
            for (int grid = 1; grid <= village.grids(); grid++) {
                wishes.add(Map.of(
                        "villageCode", village.division().code(),
                        "name", "第" + grid + "网格",
                        "households", village.householdsOf(grid)));
            }
        }
        var made = administrator
                .post("/api/territory/grids", Map.of("grids", wishes))
                .path("grids");
        int next = 0;
        for (var village : villages) {
            var keys = new ArrayList<String>();
            for (int grid = 1; grid <= village.grids(); grid++) {
                keys.add(made.path(next++).path("areaKey").asString());
            }
            ground.put(village, keys);
        }
        return wishes.size();
    }

    /// Played before: the grids are there, in the order in which they were made.
    private int existing(List<Village> villages, Ground ground) {
        lanes.each(villages, village -> {
            var children = administrator.get("/api/areas/" + village.division().areaKey() + "/children?limit=200");
            var keys = new ArrayList<String>();
            for (JsonNode child : children.path("items")) {
                keys.add(child.path("areaKey").asString());
            }
            synchronized (ground) {
                ground.put(village, keys);
            }
        });
        return villages.stream().mapToInt(Village::grids).sum();
    }
}
