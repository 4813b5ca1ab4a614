package org.lianfang.scenarios.ground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.data.DataFile;

/// The real divisions of one city.
public final class Divisions {

    private final Map<String, Division> byCode = new LinkedHashMap<>();

    public Divisions(City city) {
        DataFile.read(city.sources().divisions()).stream()
                .filter(row -> row.get("code").startsWith(city.prefecture()))
                .map(row -> new Division(row.get("code12"), row.get("name"), row.number("level")))
                .forEach(division -> byCode.put(division.code(), division));
    }

    /// @param code two to twelve digits
    public Division get(String code) {
        var division = byCode.get(code + "0".repeat(12 - code.length()));
        if (division == null) {
            throw new IllegalArgumentException("no division " + code + " in this edition");
        }
        return division;
    }

    public List<Division> townships() {
        return ofLevel(4);
    }

    public List<Division> villages() {
        return ofLevel(5);
    }

    /// As people write it: county and township, and the village if there is one.
    public String address(Division division) {
        var county = get(division.county()).name();
        return switch (division.level()) {
            case 4 -> county + division.name();
            case 5 -> county + get(division.township()).name() + division.shortName();
            default -> division.name();
        };
    }

    private List<Division> ofLevel(int level) {
        return byCode.values().stream().filter(d -> d.level() == level).toList();
    }
}
