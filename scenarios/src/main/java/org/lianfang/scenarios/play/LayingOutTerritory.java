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

/// Divisions, boundaries, the response itself, and the grids of every village.
final class LayingOutTerritory {

    private static final int GRIDS_PER_REQUEST = 500;

    private final Cast cast;
    private final Api administrator;
    private final Progress progress;
    private final Lanes lanes;

    LayingOutTerritory(Stage stage) {
        this.cast = stage.cast();
        this.administrator = stage.administrator();
        this.progress = stage.progress();
        this.lanes = stage.lanes();
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

    /// Made in the order of the villages; a grid that is there already is answered with its key.
    Ground grids() {
        var ground = new Ground();
        var step = progress.begin("grids", cast.city().gridWorkers());
        lanes.each(requests(), villages -> {
            create(villages, ground);
            step.advanced(villages.stream().mapToInt(Village::grids).sum());
        });
        step.done();
        return ground;
    }

    private List<List<Village>> requests() {
        var requests = new ArrayList<List<Village>>();
        var some = new ArrayList<Village>();
        int grids = 0;
        for (var village : cast.villages()) {
            if (grids + village.grids() > GRIDS_PER_REQUEST) {
                requests.add(List.copyOf(some));
                some.clear();
                grids = 0;
            }
            some.add(village);
            grids += village.grids();
        }
        requests.add(some);
        return requests;
    }

    /// Ten households to a cell, in the villages whose households are known one by one.
    void cells(Ground ground, List<Village> villages) {
        var grids = villages.stream()
                .flatMap(v -> IntStream.rangeClosed(1, v.grids()).mapToObj(grid -> ground.grid(v, grid)))
                .toList();
        var from = cast.city().response().startedOn().toString();
        var step = progress.begin("grids divided into cells", grids.size());
        lanes.each(grids, grid -> {
            if (administrator.get("/api/areas/" + grid).path("cellCount").asInt(0) == 0) {
                administrator.post(
                        "/api/areas/" + grid + "/cells",
                        Map.of("householdsPerCell", Households.PER_CELL, "validFrom", from));
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

    private void create(List<Village> villages, Ground ground) {
        var wishes = new ArrayList<Map<String, Object>>();
        for (var village : villages) {
            for (int grid = 1; grid <= village.grids(); grid++) {
                wishes.add(Map.of(
                        "villageCode", village.division().code(),
                        "name", "第" + grid + "网格",
                        "households", village.householdsOf(grid)));
            }
        }
        var from = cast.city().response().startedOn().toString();
        var made = administrator
                .post("/api/territory/grids", Map.of("grids", wishes, "validFrom", from))
                .path("grids");
        int next = 0;
        for (var village : villages) {
            var keys = new ArrayList<String>();
            for (int grid = 1; grid <= village.grids(); grid++) {
                keys.add(made.path(next++).path("areaKey").asString());
            }
            ground.put(village, keys);
        }
    }
}
