package org.lianfang.passes.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.Negative;
import org.lianfang.passes.model.Standing;
import org.lianfang.passes.store.GroundSources;
import org.lianfang.passes.store.Grounds;
import org.springframework.stereotype.Component;

/// Gathers what is known of persons and computes their status from it. Inside a transaction that sees every
/// area: a
/// status
/// must not depend on what the caller may see.
@Component
class ReadingFacts {

    /// No ground counts samples from before itself; this is longer than any of them lasts.
    private static final Duration LOOKING_BACK = Duration.ofDays(60);

    private final Grounds grounds;
    private final GroundSources sources;
    private final RulesHere rules;

    ReadingFacts(Grounds grounds, GroundSources sources, RulesHere rules) {
        this.grounds = grounds;
        this.sources = sources;
        this.rules = rules;
    }

    /// @param home where the person lives at present
    record Known(
            UUID resident,
            AreaKey home,
            RulesHere.Here here,
            List<GroundFact> facts,
            List<Negative> negatives,
            Standing standing) {}

    /// Those who are registered at present, by id.
    Map<UUID, Known> of(Collection<UUID> residents, Instant now) {
        var homes = grounds.homes(residents);
        var facts = grounds.of(homes.keySet());
        var open = facts.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(fact -> fact.holdsAt(now)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var negatives = sources.negatives(open, now.minus(LOOKING_BACK));
        var known = new HashMap<UUID, Known>();
        homes.forEach((resident, home) -> {
            var here = rules.in(home);
            var own = facts.getOrDefault(resident, List.of());
            var clear = negatives.getOrDefault(resident, List.of());
            known.put(
                    resident,
                    new Known(resident, home, here, own, clear, here.standings().at(now, own, clear)));
        });
        return known;
    }
}
