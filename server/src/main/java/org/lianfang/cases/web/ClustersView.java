package org.lianfang.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.usecase.FindingClusters;
import org.lianfang.kernel.area.AreaKey;

/// Where and when more cases came together than chance brings, the strongest first, with the reasons.
///
/// @param cases that were looked at
/// @param shuffles with which chance was tried
record ClustersView(
        int cases, int longestDays, int leastCases, int shuffles, double mostChance, List<ClusterView> clusters) {

    /// @param areaName absent when the area is no more
    /// @param expected as many as there would be if days and areas had nothing to do with each other
    /// @param chance part of the shuffles that brought something as strong
    /// @param linked cases that were infected by another of these, as far as it is known
    record ClusterView(
            AreaKey areaKey,
            @Nullable String areaName,
            LocalDate from,
            LocalDate to,
            int observed,
            double expected,
            double chance,
            int linked,
            List<SettingCount> settings) {

        static ClusterView of(FindingClusters.Found found) {
            var cluster = found.cluster();
            return new ClusterView(
                    cluster.area(),
                    found.area(),
                    cluster.from(),
                    cluster.to(),
                    cluster.observed(),
                    cluster.expected(),
                    cluster.chance(),
                    found.linked(),
                    SettingCount.all(found.settings()));
        }
    }

    record SettingCount(ContactGround setting, int cases) {

        static List<SettingCount> all(Map<ContactGround, Integer> settings) {
            return settings.entrySet().stream()
                    .map(entry -> new SettingCount(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    static ClustersView of(FindingClusters.Answer answer) {
        var rules = answer.rules();
        return new ClustersView(
                answer.cases(),
                rules.longestDays(),
                rules.leastCases(),
                rules.shuffles(),
                rules.mostChance(),
                answer.clusters().stream().map(ClusterView::of).toList());
    }
}
