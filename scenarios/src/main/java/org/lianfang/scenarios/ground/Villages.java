package org.lianfang.scenarios.ground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.invention.Seed;
import org.lianfang.scenarios.invention.Shares;

/// Plans households and grids for every village: households by kind of village and a little chance, grids by
/// households, at least one each, together exactly as many as the city has grid workers.
public final class Villages {

    private final List<Village> all = new ArrayList<>();

    public Villages(City city, Divisions divisions) {
        var villages = divisions.villages();
        var households = households(city, divisions, villages);
        var weights = households.stream().mapToDouble(i -> i).toArray();
        var grids = Shares.of(city.gridWorkers(), weights, 1);
        for (int i = 0; i < villages.size(); i++) {
            var division = villages.get(i);
            all.add(new Village(division, i, kind(divisions, division), households.get(i), grids[i]));
        }
    }

    public List<Village> all() {
        return all;
    }

    /// @param township nine digits
    public List<Village> of(String township) {
        return all.stream()
                .filter(v -> v.division().township().equals(township))
                .toList();
    }

    private static List<Integer> households(City city, Divisions divisions, List<Division> villages) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < villages.size(); i++) {
            groups.computeIfAbsent(knownAs(city, villages.get(i)), none -> new ArrayList<>())
                    .add(i);
        }
        int known = city.population().known().values().stream().mapToInt(n -> n).sum();
        var result = new Integer[villages.size()];
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            var total = city.population()
                    .known()
                    .getOrDefault(group.getKey(), city.population().households() - known);
            var members = group.getValue();
            var weights = members.stream()
                    .mapToDouble(i -> weight(city.seed(), divisions, villages.get(i)))
                    .toArray();
            var shares = Shares.of(total, weights, 40);
            for (int i = 0; i < shares.length; i++) {
                result[members.get(i)] = shares[i];
            }
        }
        return List.of(result);
    }

    /// The village itself or its township when households are known of it; empty for the general rule.
    private static String knownAs(City city, Division village) {
        var known = city.population().known();
        return known.containsKey(village.code())
                ? village.code()
                : known.containsKey(village.township()) ? village.township() : "";
    }

    private static double weight(Seed seed, Divisions divisions, Division village) {
        double chance = seed.child("village").child(village.code()).dice().fraction();
        return (0.7 + 0.6 * chance)
                * switch (kind(divisions, village)) {
                    case HAMLETS -> village.name().contains("村") ? 1.0 : 0.25;
                    case TOWN -> 1.2;
                    case ESTATES -> 1.6;
                };
    }

    private static Village.Kind kind(Divisions divisions, Division village) {
        var name = village.name();
        if (!name.contains("社区") && !name.contains("居")) {
            return Village.Kind.HAMLETS;
        }
        return divisions.get(village.township()).name().endsWith("街道") ? Village.Kind.ESTATES : Village.Kind.TOWN;
    }
}
