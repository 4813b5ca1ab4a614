package org.lianfang.cases.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How many each case infected: those of the days that are shown, and whoever infected them. Only those count of whom
/// it is as good as known who infected them.
///
/// @param infectors the busiest first, without those who infected nobody
/// @param howMany how many cases infected 0, 1, 2, … others
/// @param settings how many were infected in which setting, the commonest first
/// @param share part of the infections that come from the busiest part of all cases; absent without any
public record Spreading(
        int cases,
        int infections,
        List<Infector> infectors,
        Map<Integer, Integer> howMany,
        List<InSetting> settings,
        int busiest,
        @Nullable Double share) {

    private static final int PERCENT = 100;

    /// @param place of the case
    /// @param settings in which they were infected, with how many; unknown ones are left out
    public record Infector(int place, int infected, Map<ContactGround, Integer> settings) {}

    /// @param setting absent for those of whom it is not known
    /// @param most how many one case infected in it
    public record InSetting(@Nullable ContactGround setting, int infected, int most) {}

    /// Source: share of the busiest part as in Lloyd-Smith and others, Nature 438 (2005)
    public static Spreading of(Outbreak outbreak, int topPercent) {
        var shown = outbreak.shown();
        var offspring = new HashMap<Integer, Map<ContactGround, Integer>>();
        var counts = new HashMap<Integer, Integer>();
        var settings = new HashMap<Optional<ContactGround>, Map<Integer, Integer>>();
        var infections = 0;
        for (var one : shown) {
            if (!outbreak.chains().isSure(one)) {
                continue;
            }
            infections++;
            var infector = outbreak.chains().infectorOf(one);
            var setting = outbreak.settingOf(one);
            counts.merge(infector, 1, Integer::sum);
            settings.computeIfAbsent(Optional.ofNullable(setting), any -> new HashMap<>())
                    .merge(infector, 1, Integer::sum);
            var own = offspring.computeIfAbsent(infector, any -> new TreeMap<>());
            if (setting != null) {
                own.merge(setting, 1, Integer::sum);
            }
        }
        var infectors = counts.entrySet().stream()
                .map(entry -> new Infector(
                        entry.getKey(), entry.getValue(), offspring.getOrDefault(entry.getKey(), Map.of())))
                .sorted(Comparator.comparingInt(Infector::infected).reversed().thenComparingInt(Infector::place))
                .toList();
        var counted = new HashSet<>(shown);
        counted.addAll(counts.keySet());
        var all = counted.size();
        var busiest = (all * topPercent + PERCENT - 1) / PERCENT;
        var theirs =
                infectors.stream().limit(busiest).mapToInt(Infector::infected).sum();
        return new Spreading(
                all,
                infections,
                infectors,
                howMany(all, infectors),
                inSettings(settings),
                busiest,
                infections == 0 ? null : (double) theirs / infections);
    }

    private static Map<Integer, Integer> howMany(int all, List<Infector> infectors) {
        var howMany = new TreeMap<Integer, Integer>();
        howMany.put(0, all - infectors.size());
        infectors.forEach(one -> howMany.merge(one.infected, 1, Integer::sum));
        return howMany;
    }

    private static List<InSetting> inSettings(Map<Optional<ContactGround>, Map<Integer, Integer>> settings) {
        return settings.entrySet().stream()
                .map(entry -> new InSetting(
                        entry.getKey().orElse(null),
                        entry.getValue().values().stream()
                                .mapToInt(count -> count)
                                .sum(),
                        entry.getValue().values().stream()
                                .mapToInt(count -> count)
                                .max()
                                .orElse(0)))
                .sorted(Comparator.comparingInt(InSetting::infected)
                        .reversed()
                        .thenComparing(one -> one.setting == null ? "" : one.setting.name()))
                .toList();
    }
}
