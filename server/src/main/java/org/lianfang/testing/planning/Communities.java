package org.lianfang.testing.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;

/// Divides a round into communities that can be planned one by one: each has stations, and every building belongs to
/// the
/// one of its village or, when no open station stands there, to the nearest that has room.
public final class Communities {

    private Communities() {}

    /// @param area the village of its stations; where nobody has a station, of its buildings
    public record Community(AreaKey area, List<Site> sites, List<Building> buildings) {}

    /// @return in the order of their areas
    public static List<Community> divide(List<Building> buildings, List<Site> sites, PlanRules rules) {
        var homes = buildings.stream()
                .collect(Collectors.groupingBy(
                        building -> village(building.key().area()), TreeMap::new, Collectors.toList()));
        var stands = sites.stream()
                .filter(site -> site.open() && site.samplesPerHour() > 0)
                .collect(Collectors.groupingBy(site -> village(site.area()), TreeMap::new, Collectors.toList()));
        var members = new TreeMap<AreaKey, List<Building>>();
        stands.keySet().forEach(area -> members.put(area, new ArrayList<>()));
        var strays = new LinkedHashMap<AreaKey, List<Building>>();
        homes.forEach((area, living) -> {
            var served = living.stream()
                    .collect(Collectors.partitioningBy(
                            building -> takes(stands.getOrDefault(area, List.of()), building)));
            if (!served.getOrDefault(true, List.of()).isEmpty()) {
                members.computeIfAbsent(area, _ -> new ArrayList<>()).addAll(served.getOrDefault(true, List.of()));
            }
            if (!served.getOrDefault(false, List.of()).isEmpty()) {
                strays.put(area, served.getOrDefault(false, List.of()));
            }
        });
        strays.forEach((area, living) -> members.computeIfAbsent(
                        nearest(living, stands, members, rules, area), _ -> new ArrayList<>())
                .addAll(living));
        return members.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry ->
                        new Community(entry.getKey(), stands.getOrDefault(entry.getKey(), List.of()), entry.getValue()))
                .toList();
    }

    static AreaKey village(AreaKey area) {
        return area.at(AreaLevel.VILLAGE);
    }

    private static boolean takes(List<Site> sites, Building building) {
        return sites.stream().anyMatch(site -> site.takes(building.key().area()));
    }

    /// By the walk, and among equals where the fewest come for each sample an hour.
    private static AreaKey nearest(
            List<Building> living,
            Map<AreaKey, List<Site>> stands,
            Map<AreaKey, List<Building>> members,
            PlanRules rules,
            AreaKey own) {
        return stands.entrySet().stream()
                .filter(entry -> takes(entry.getValue(), living.getFirst()))
                .min(Comparator.comparingLong((Map.Entry<AreaKey, List<Site>> entry) ->
                                walk(living.getFirst(), entry.getValue(), rules))
                        .thenComparingLong(
                                entry -> crowding(entry.getValue(), members.getOrDefault(entry.getKey(), List.of()))))
                .map(Map.Entry::getKey)
                .orElse(own);
    }

    private static long walk(Building building, List<Site> sites, PlanRules rules) {
        return sites.stream()
                .mapToLong(site -> rules.walk(building, site))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long crowding(List<Site> sites, List<Building> buildings) {
        var persons = buildings.stream().mapToLong(Building::persons).sum();
        return 1000 * persons / sites.stream().mapToLong(Site::samplesPerHour).sum();
    }
}
