package org.lianfang.passes.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lianfang.passes.Colour;
import org.lianfang.passes.Ground;
import org.lianfang.response.RulePack;

/// What the rule pack of a response says about passes. A pack without `passes.grounds` has none: nobody is
/// anything but green under it.
///
/// @param grounds those that the pack names
/// @param longestByHand days after which a change by hand ends by itself
/// @param handChangesADay most people for whom one account may propose a change a day
/// @param longestLocal days after which a stricter rule of an area ends at the latest; 0 where there may be
///     none
public record PassRules(
        Map<Ground, GroundRule> grounds,
        Hours hours,
        GateValues gate,
        int longestByHand,
        int handChangesADay,
        int longestLocal) {

    /// @param pass how long a pass on a phone is valid
    /// @param paper how long one on paper is
    /// @param appeal within which an appeal is answered
    public record Hours(int pass, int paper, int appeal) {}

    /// @param yellow `pass`, `look-up`, `hold`
    /// @param testHours how long a negative sample counts
    /// @param graceHours how long after that somebody is reminded and let through
    /// @param yellowInZones the same at gates that lie in a zone
    public record GateValues(
            String yellow,
            String yellowInZones,
            boolean testNeeded,
            int testHours,
            int graceHours,
            int toleranceSeconds) {

        GateValues withYellow(String other) {
            return new GateValues(other, yellowInZones, testNeeded, testHours, graceHours, toleranceSeconds);
        }

        GateValues withTests(boolean needed, int hours, int grace) {
            return new GateValues(yellow, yellowInZones, needed, hours, grace, toleranceSeconds);
        }
    }

    private static final int DAY = 24;
    private static final int WEEK = 168;

    public static PassRules of(RulePack pack) {
        var grounds = new EnumMap<Ground, GroundRule>(Ground.class);
        pack.text("passes.grounds")
                .ifPresent(words -> Arrays.stream(words.split(",", -1))
                        .map(word ->
                                Ground.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .forEach(ground -> grounds.put(ground, rule(pack, ground))));
        return new PassRules(
                Map.copyOf(grounds),
                new Hours(
                        pack.integer("passes.pass.valid-hours").orElse(DAY),
                        pack.integer("passes.paper.valid-hours").orElse(WEEK),
                        pack.integer("passes.appeal.answer-hours").orElse(DAY)),
                new GateValues(
                        pack.text("passes.gate.yellow").orElse("look-up"),
                        pack.text("zones.gate.yellow")
                                .or(() -> pack.text("passes.gate.yellow"))
                                .orElse("look-up"),
                        pack.text("passes.test.needed").orElse("no").equals("yes"),
                        pack.integer("passes.test.valid-hours").orElse(0),
                        pack.integer("passes.test.grace-hours").orElse(0),
                        pack.integer("clock.tolerance-seconds").orElse(0)),
                pack.integer("passes.hand-changes.longest-days").orElse(0),
                pack.integer("passes.hand-changes.per-day").orElse(0),
                pack.integer("passes.local-rules.longest-days").orElse(0));
    }

    public Optional<GroundRule> of(Ground ground) {
        return Optional.ofNullable(grounds.get(ground));
    }

    /// What holds at gates that lie in a zone, unless an approved rule is stricter still.
    public PassRules inAZone() {
        return gate.yellow().equals("hold") ? this : with(gate.withYellow(gate.yellowInZones()));
    }

    PassRules with(GateValues other) {
        return new PassRules(grounds, hours, other, longestByHand, handChangesADay, longestLocal);
    }

    PassRules with(Map<Ground, GroundRule> others) {
        return new PassRules(Map.copyOf(others), hours, gate, longestByHand, handChangesADay, longestLocal);
    }

    public boolean isEmpty() {
        return grounds.isEmpty();
    }

    private static GroundRule rule(RulePack pack, Ground ground) {
        var key = "passes." + ground.word();
        var rule = "%s %s %s".formatted(pack.id(), pack.version(), key);
        if (ground.bringsItsEnd()) {
            var colour = Colour.valueOf(needed(pack, key + ".colour").toUpperCase(Locale.ROOT));
            return new GroundRule(ground, rule, 0, 0, GroundRule.Exit.LAST_DAY, 0, colour);
        }
        return new GroundRule(
                ground,
                rule,
                Integer.parseInt(needed(pack, key + ".red-days")),
                Integer.parseInt(needed(pack, key + ".yellow-days")),
                GroundRule.Exit.valueOf(
                        needed(pack, key + ".exit").toUpperCase(Locale.ROOT).replace('-', '_')),
                Integer.parseInt(needed(pack, key + ".longest-days")),
                Colour.RED);
    }

    private static String needed(RulePack pack, String key) {
        return pack.text(key)
                .orElseThrow(() -> new IllegalStateException(
                        pack.id() + " names a ground but gives no " + key + ". Maybe it is misspelt?"));
    }
}
