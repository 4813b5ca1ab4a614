package org.lianfang.scenarios.gates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Weighted;

/// Where people come from and go to: towns outside, townships inside.
public final class Places {

    static final String NEAR = "NEAR";
    private static final String HUBEI = "湖北省";

    /// @param plate beginning of the plates of the place
    record Outside(String name, String plate, int weight) {

        boolean isKeyRegion() {
            return name.startsWith(HUBEI);
        }
    }

    private final Divisions divisions;
    private final Map<String, Weighted<Outside>> groups = new HashMap<>();
    private final Map<String, List<String>> townships = new HashMap<>();
    private final List<String> everywhere = new ArrayList<>();

    public Places(City city, Divisions divisions) {
        this.divisions = divisions;
        var byGroup = new LinkedHashMap<String, List<Outside>>();
        for (var row : DataFile.read(city.key() + "/places.csv")) {
            byGroup.computeIfAbsent(row.get("group"), none -> new ArrayList<>())
                    .add(new Outside(row.get("name"), row.get("plate"), row.number("weight")));
        }
        byGroup.forEach((group, places) -> groups.put(group, new Weighted<>(places, Outside::weight)));
        for (var township : divisions.townships()) {
            var address = divisions.address(township);
            townships
                    .computeIfAbsent(township.county(), none -> new ArrayList<>())
                    .add(address);
            everywhere.add(address);
        }
    }

    /// @return null where the far side is another township of the city
    @Nullable
    Outside beyond(Gate gate, Dice dice) {
        var group = groups.get(gate.traffic().beyond());
        return group == null ? null : group.draw(dice);
    }

    String at(Gate gate) {
        return divisions.address(gate.area());
    }

    /// A township on the near side: the gate's own, one of its county, or any of the city.
    String inside(Gate gate, Dice dice) {
        int where = dice.below(100);
        if (where < 35 && gate.area().level() > 3) {
            return divisions.address(divisions.get(gate.area().township()));
        }
        return dice.oneOf(where < 85 ? townships.getOrDefault(gate.area().county(), everywhere) : everywhere);
    }
}
