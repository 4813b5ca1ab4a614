package org.lianfang.cases.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// Chains as columns, so that twenty thousand cases are little to send. All columns are in the order of the days;
/// places
/// count from 0 and -1 is none.
///
/// @param from day 0
/// @param days of onset, else of the report
/// @param withoutOnset places of those whose day is not that of the onset
/// @param areas which `area` counts
/// @param settings which `setting` counts
/// @param infector place of whoever infected the case
/// @param hows which `how` counts
/// @param cluster those who belong together have the same number
/// @param further pairs, one after the other, who may belong together beside that
public record ChainGraph(
        LocalDate from,
        List<UUID> ids,
        List<String> numbers,
        List<Integer> days,
        List<Integer> withoutOnset,
        List<AreaKey> areas,
        List<Integer> area,
        List<ContactGround> settings,
        List<Integer> setting,
        List<Integer> infector,
        List<Chains.How> hows,
        List<Integer> how,
        List<Integer> cluster,
        List<Integer> further) {

    private static final List<Chains.How> HOWS = List.of(Chains.How.values());

    public static ChainGraph of(Outbreak outbreak) {
        var shown = outbreak.shown();
        var places = new HashMap<Integer, Integer>();
        shown.forEach(one -> places.put(one, places.size()));
        var areas = new Numbered<AreaKey>();
        var settings = new Numbered<ContactGround>();
        var clusters = new Numbered<Integer>();
        var facts = shown.stream().map(outbreak.cases()::get).toList();
        return new ChainGraph(
                outbreak.span().from(),
                facts.stream().map(CaseFact::id).toList(),
                facts.stream().map(CaseFact::number).toList(),
                facts.stream()
                        .map(fact -> Math.toIntExact(ChronoUnit.DAYS.between(
                                outbreak.span().from(), fact.days().best())))
                        .toList(),
                shown.stream()
                        .filter(one -> outbreak.cases().get(one).days().onset() == null)
                        .map(places::get)
                        .toList(),
                areas.all(),
                facts.stream().map(fact -> areas.of(fact.area())).toList(),
                settings.all(),
                shown.stream().map(one -> settings.of(outbreak.settingOf(one))).toList(),
                shown.stream()
                        .map(one -> places.getOrDefault(outbreak.chains().infectorOf(one), Chains.NOBODY))
                        .toList(),
                HOWS,
                shown.stream()
                        .map(one -> HOWS.indexOf(how(outbreak, one, places)))
                        .toList(),
                shown.stream()
                        .map(one -> clusters.of(outbreak.chains().clusterOf(one)))
                        .toList(),
                further(outbreak, places));
    }

    private static Chains.How how(Outbreak outbreak, int one, Map<Integer, Integer> places) {
        var infector = outbreak.chains().infectorOf(one);
        return infector == Chains.NOBODY || places.containsKey(infector)
                ? outbreak.chains().howOf(one)
                : Chains.How.NOT_SHOWN;
    }

    private static List<Integer> further(Outbreak outbreak, Map<Integer, Integer> places) {
        var pairs = new ArrayList<Integer>();
        for (var pair : outbreak.chains().further()) {
            var one = places.get(pair.one());
            var other = places.get(pair.other());
            if (one != null && other != null) {
                pairs.add(one);
                pairs.add(other);
            }
        }
        return pairs;
    }

    /// Things by small numbers, in the order in which they come.
    private static final class Numbered<T> {

        private final Map<T, Integer> numbers = new LinkedHashMap<>();
        private final List<T> things = new ArrayList<>();

        /// Grows with each new one.
        List<T> all() {
            return things;
        }

        int of(@Nullable T thing) {
            if (thing == null) {
                return Chains.NOBODY;
            }
            return numbers.computeIfAbsent(thing, fresh -> {
                things.add(fresh);
                return things.size() - 1;
            });
        }
    }
}
