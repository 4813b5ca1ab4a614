package org.lianfang.zones.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lianfang.response.RulePack;
import org.lianfang.zones.Level;
import org.lianfang.zones.PlaceKind;

/// What the rule pack of a response says about zones. A pack without `zones.levels` knows none.
///
/// @param widest how wide a place of each level may be
/// @param graceDays after the clean days, within which the round that is needed may still come
/// @param longestClosure days for which a single place may be closed by one decision; 0 where the pack closes none
public record ZoneRules(Map<Phase, PhaseRule> phases, Map<Level, Extent> widest, int graceDays, int longestClosure) {

    public static ZoneRules of(RulePack pack) {
        var phases = new EnumMap<Phase, PhaseRule>(Phase.class);
        var widest = new EnumMap<Level, Extent>(Level.class);
        pack.text("zones.levels")
                .ifPresent(words -> Arrays.stream(words.split(",", -1))
                        .map(ZoneRules::level)
                        .forEach(level -> {
                            var phase = Phase.raisedTo(level);
                            phases.put(phase, rule(pack, phase));
                            widest.put(level, Extent.of(needed(pack, phase.key() + ".widest")));
                        }));
        if (pack.text(Phase.AFTER_HIGH.key() + ".clean-days").isPresent()) {
            phases.put(Phase.AFTER_HIGH, rule(pack, Phase.AFTER_HIGH));
        }
        return new ZoneRules(
                Map.copyOf(phases),
                Map.copyOf(widest),
                pack.integer("zones.round.grace-days").orElse(0),
                pack.integer("zones.closure.longest-days").orElse(0));
    }

    public boolean isEmpty() {
        return widest.isEmpty();
    }

    public Optional<PhaseRule> of(Phase phase) {
        return Optional.ofNullable(phases.get(phase));
    }

    /// What a zone follows that is lowered to a level; empty where that means that it is lifted, or the pack has no
    /// such level.
    public Optional<PhaseRule> loweredTo(Level level) {
        return level == Level.MEDIUM ? of(Phase.AFTER_HIGH).or(() -> of(Phase.MEDIUM)) : Optional.empty();
    }

    private static PhaseRule rule(RulePack pack, Phase phase) {
        return new PhaseRule(
                phase,
                "%s %s %s".formatted(pack.id(), pack.version(), phase.key()),
                Integer.parseInt(needed(pack, phase.key() + ".clean-days")),
                Integer.parseInt(needed(pack, phase.key() + ".clean-rounds")),
                level(needed(pack, phase.key() + ".next")),
                closed(pack, phase.level()));
    }

    /// The level decides, however it came.
    private static List<PlaceKind> closed(RulePack pack, Level level) {
        return pack.text(Phase.raisedTo(level).key() + ".closed").stream()
                .flatMap(words -> Arrays.stream(words.split(",", -1)))
                .map(PlaceKind::of)
                .toList();
    }

    private static Level level(String word) {
        return Level.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String needed(RulePack pack, String key) {
        return pack.text(key)
                .orElseThrow(() -> new IllegalStateException(
                        pack.id() + " has zones but gives no " + key + ". Maybe it is misspelt?"));
    }
}
