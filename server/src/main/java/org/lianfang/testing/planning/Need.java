package org.lianfang.testing.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.area.AreaKey;

/// What a village needs for a round by the rules, and what there is.
///
/// @param crowds persons by crowd
/// @param stationsLeast as few as the rules allow
/// @param stations open ones that stand there and take its people
/// @param samplersThere as many as the open stations are planned for
public record Need(
        AreaKey area,
        Map<Crowd, Integer> crowds,
        int stationsLeast,
        int stationsMost,
        int stations,
        int samplers,
        int samplersThere) {

    /// @param living buildings of the village
    /// @param stands stations of the village
    public static Need of(AreaKey area, List<Building> living, List<Site> stands, PlanRules rules) {
        var persons = new EnumMap<Crowd, Integer>(Crowd.class);
        for (var crowd : Crowd.values()) {
            persons.put(
                    crowd,
                    living.stream()
                            .mapToInt(building -> building.persons(crowd))
                            .sum());
        }
        var all = persons.values().stream().mapToInt(Integer::intValue).sum();
        var staffing = rules.staffing();
        var open = stands.stream()
                .filter(site -> site.open()
                        && living.stream()
                                .anyMatch(building -> site.takes(building.key().area())))
                .toList();
        return new Need(
                area,
                persons,
                Math.ceilDiv(all, staffing.personsMost()),
                Math.max(Math.ceilDiv(all, staffing.personsMost()), all / staffing.personsLeast()),
                open.size(),
                Math.ceilDiv(all, staffing.personsPerSampler()),
                open.stream()
                        .mapToInt(site -> site.samplesPerHour() / staffing.samplesPerSamplerHour())
                        .sum());
    }

    public int persons() {
        return crowds.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int stationsMissing() {
        return Math.max(0, stationsLeast - stations);
    }

    /// Samplers that each missing station needs, so that all together are enough.
    public int samplersPerMissing() {
        var missing = stationsMissing();
        return missing == 0 ? 0 : Math.max(1, Math.ceilDiv(Math.max(0, samplers - samplersThere), missing));
    }
}
