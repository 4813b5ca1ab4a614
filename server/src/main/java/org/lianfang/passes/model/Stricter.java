package org.lianfang.passes.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.LocalRule.Rule;

/// What becomes of the rules of a pack where stricter ones hold. A value that is not stricter changes nothing.
public final class Stricter {

    private static final List<String> YELLOW = List.of("pass", "look-up", "hold");
    /// Longer than any ground lasts: what is more is a mistake.
    private static final int LONGEST_DAYS = 60;

    private Stricter() {}

    public static PassRules than(PassRules pack, Collection<LocalRule> local) {
        var rules = pack;
        for (var one : local) {
            rules = with(rules, one);
        }
        return rules;
    }

    private static PassRules with(PassRules rules, LocalRule local) {
        var what = local.what();
        if (!isStricter(rules, what.rule(), what.ground(), what.value())) {
            return rules;
        }
        var gate = rules.gate();
        var ground = what.ground();
        return switch (what.rule()) {
            case GATE_YELLOW -> rules.with(gate.withYellow(what.value()));
            case TEST_NEEDED -> rules.with(gate.withTests(true, gate.testHours(), gate.graceHours()));
            case TEST_VALID_HOURS ->
                rules.with(gate.withTests(gate.testNeeded(), number(what.value()), gate.graceHours()));
            case TEST_GRACE_HOURS ->
                rules.with(gate.withTests(gate.testNeeded(), gate.testHours(), number(what.value())));
            case RED_DAYS, YELLOW_DAYS -> {
                var named = Objects.requireNonNull(ground);
                var grounds = new EnumMap<>(rules.grounds());
                grounds.computeIfPresent(named, (key, rule) -> days(rule, local));
                yield rules.with(grounds);
            }
        };
    }

    private static GroundRule days(GroundRule rule, LocalRule local) {
        var days = number(local.what().value());
        var red = local.what().rule() == Rule.RED_DAYS ? days : rule.redDays();
        var yellow = local.what().rule() == Rule.YELLOW_DAYS ? days : rule.yellowDays();
        return new GroundRule(
                rule.ground(),
                rule.rule() + " · " + local.sign(),
                red,
                yellow,
                rule.exit(),
                Math.max(rule.longestDays(), red + yellow),
                rule.brought());
    }

    /// What the rules say of it, as packs write it; empty where they say nothing, so that nothing can be
    /// stricter.
    public static Optional<String> valueOf(PassRules rules, Rule rule, @Nullable Ground ground) {
        var gate = rules.gate();
        return switch (rule) {
            case GATE_YELLOW -> Optional.of(gate.yellow());
            case TEST_NEEDED ->
                gate.testHours() == 0 ? Optional.empty() : Optional.of(gate.testNeeded() ? "yes" : "no");
            case TEST_VALID_HOURS ->
                gate.testHours() == 0 ? Optional.empty() : Optional.of(Integer.toString(gate.testHours()));
            case TEST_GRACE_HOURS ->
                gate.testHours() == 0 ? Optional.empty() : Optional.of(Integer.toString(gate.graceHours()));
            case RED_DAYS -> counted(rules, ground).map(found -> Integer.toString(found.redDays()));
            case YELLOW_DAYS -> counted(rules, ground).map(found -> Integer.toString(found.yellowDays()));
        };
    }

    /// @param value as packs write it
    public static boolean isStricter(PassRules rules, Rule rule, @Nullable Ground ground, String value) {
        var pack = valueOf(rules, rule, ground);
        if (pack.isEmpty()) {
            return false;
        }
        return switch (rule) {
            case GATE_YELLOW -> YELLOW.indexOf(value) > YELLOW.indexOf(pack.get());
            case TEST_NEEDED -> value.equals("yes") && pack.get().equals("no");
            case TEST_VALID_HOURS -> isNumber(value) && number(value) > 0 && number(value) < number(pack.get());
            case TEST_GRACE_HOURS -> isNumber(value) && number(value) < number(pack.get());
            case RED_DAYS, YELLOW_DAYS ->
                isNumber(value) && number(value) <= LONGEST_DAYS && number(value) > number(pack.get());
        };
    }

    private static Optional<GroundRule> counted(PassRules rules, @Nullable Ground ground) {
        return ground == null || ground.bringsItsEnd() ? Optional.empty() : rules.of(ground);
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d{1,3}");
    }

    private static int number(String value) {
        return Integer.parseInt(value);
    }
}
