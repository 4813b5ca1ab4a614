package org.lianfang.cases.usecase;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianfang.analysis.SpaceTimeScan;
import org.lianfang.cases.model.AnalysisRules;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.Outbreak;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where and when more cases came together than chance brings, and what is known of these cases.
@Service
public class FindingClusters {

    private static final int MOST_CASES = 5_000;
    /// The same question is answered the same.
    private static final long SEED = 20_200_123;

    private final Outbreaks outbreaks;
    private final Areas areas;

    FindingClusters(Outbreaks outbreaks, Areas areas) {
        this.outbreaks = outbreaks;
        this.areas = areas;
    }

    /// @param area name of it; absent when it is no more
    /// @param linked how many of its cases were infected by another of its cases, as far as it is known
    /// @param settings of its cases, with how many; unknown ones are left out
    public record Found(
            SpaceTimeScan.Cluster<AreaKey> cluster,
            @Nullable String area,
            int linked,
            Map<ContactGround, Integer> settings) {}

    /// @param cases that were looked at
    public record Answer(AnalysisRules.Clusters rules, int cases, List<Found> clusters) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-analysis-rules` and what [Outbreaks#in] says
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public Answer clusters(AreaKey area, LocalDate from, LocalDate to) {
        var outbreak = outbreaks.in(area, from, to);
        var rules = outbreaks.rules(area).clusters();
        var shown = outbreak.shown();
        if (shown.size() > MOST_CASES) {
            throw Outbreaks.tooMany(MOST_CASES);
        }
        var events = shown.stream()
                .map(one -> new SpaceTimeScan.Event<AreaKey>(
                        outbreak.cases().get(one).days().best(), new LinkedHashSet<>(outbreak.within(one))))
                .toList();
        var clusters = new SpaceTimeScan(rules.longestDays(), rules.leastCases(), rules.shuffles(), SEED)
                .clusters(events, rules.mostChance());
        var names =
                areas.names(clusters.stream().map(SpaceTimeScan.Cluster::area).toList());
        return new Answer(
                rules,
                shown.size(),
                clusters.stream()
                        .map(cluster -> found(outbreak, shown, cluster, names.get(cluster.area())))
                        .toList());
    }

    private static Found found(
            Outbreak outbreak, List<Integer> shown, SpaceTimeScan.Cluster<AreaKey> cluster, @Nullable String name) {
        var span = new Outbreak.Span(cluster.area(), cluster.from(), cluster.to());
        var own = shown.stream()
                .filter(one -> {
                    var fact = outbreak.cases().get(one);
                    return cluster.area().contains(fact.area())
                            && span.contains(fact.days().best());
                })
                .toList();
        var members = new HashSet<>(own);
        var linked = own.stream()
                .filter(one -> members.contains(outbreak.chains().infectorOf(one)))
                .count();
        var settings = new TreeMap<ContactGround, Integer>();
        own.stream()
                .map(outbreak::settingOf)
                .filter(Objects::nonNull)
                .forEach(setting -> settings.merge(setting, 1, Integer::sum));
        return new Found(cluster, name, (int) linked, settings);
    }
}
