package org.lianfang.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Chains;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.usecase.LookingAtChains;
import org.lianfang.kernel.area.AreaKey;

/// Chains as columns, in the order of the days. Places count from 0 and -1 is none.
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
record ChainsView(
        LocalDate from,
        List<UUID> ids,
        List<String> numbers,
        List<Integer> days,
        List<Integer> withoutOnset,
        List<AreaOfChains> areas,
        List<Integer> area,
        List<ContactGround> settings,
        List<Integer> setting,
        List<Integer> infector,
        List<Chains.How> hows,
        List<Integer> how,
        List<Integer> cluster,
        List<Integer> further) {

    /// @param name absent when the area is no more
    record AreaOfChains(AreaKey areaKey, @Nullable String name) {}

    static ChainsView of(LookingAtChains.Graph graph) {
        var chains = graph.chains();
        return new ChainsView(
                chains.from(),
                chains.ids(),
                chains.numbers(),
                chains.days(),
                chains.withoutOnset(),
                chains.areas().stream()
                        .map(key -> new AreaOfChains(key, graph.areas().get(key)))
                        .toList(),
                chains.area(),
                chains.settings(),
                chains.setting(),
                chains.infector(),
                chains.hows(),
                chains.how(),
                chains.cluster(),
                chains.further());
    }
}
