package org.lianfang.scenarios.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Division;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.invention.Ids;

/// The organisations of a city: those of its data, and a government for each township.
public final class Organisations {

    private final List<Organisation> all = new ArrayList<>();

    public Organisations(City city, Divisions divisions) {
        for (var row : DataFile.read(city.key() + "/organisations.csv")) {
            add(city, row.get("kind"), divisions.get(row.get("area")), row.get("name"));
        }
        for (var township : divisions.townships()) {
            add(city, "TOWNSHIP", township, township.name() + office(township));
        }
    }

    public List<Organisation> all() {
        return all;
    }

    /// The organisation of a kind that is responsible for an area: its county's, else the city's.
    public Organisation of(String kind, Division area) {
        return find(kind, area.county())
                .or(() -> find(kind, ""))
                .orElseThrow(
                        () -> new IllegalArgumentException("no organisation of kind " + kind + " for " + area.code()));
    }

    /// The organisation of a kind in just this area.
    public Organisation exactly(String kind, Division area) {
        return all.stream()
                .filter(o -> o.kind().equals(kind) && o.area().equals(area))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no organisation of kind " + kind + " in " + area.code()));
    }

    /// @param area of the township or within it
    public Organisation government(Division area) {
        return find("TOWNSHIP", area.township()).orElseThrow();
    }

    private Optional<Organisation> find(String kind, String area) {
        return all.stream()
                .filter(o -> o.kind().equals(kind) && o.area().code().startsWith(area))
                .findFirst();
    }

    private void add(City city, String kind, Division area, String name) {
        var dice =
                city.seed().child("organisation").child(name).child(area.code()).dice();
        all.add(new Organisation(Ids.at(city.period().millisAt(-1, 0), dice), kind, area, name));
    }

    private static String office(Division township) {
        if (township.name().endsWith("街道")) {
            return "办事处";
        }
        return township.name().endsWith("镇") || township.name().endsWith("乡") ? "人民政府" : "管理委员会";
    }
}
