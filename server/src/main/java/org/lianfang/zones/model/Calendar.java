package org.lianfang.zones.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.zones.Level;

/// What is to come for a zone if nobody is found and each round that is needed is clean: told in advance.
public final class Calendar {

    private Calendar() {}

    /// @param from first day of the level, `until` its last
    /// @param cleanRounds how many rounds must have found nobody, on the last day
    public record Step(Level level, LocalDate from, LocalDate until, int cleanDays, int cleanRounds, String rule) {}

    /// The level that holds and those that follow it, the last one before it is lifted.
    ///
    /// @param began first civil day of the stage
    public static List<Step> of(Stage stage, LocalDate began, ZoneRules rules) {
        var steps = new ArrayList<Step>();
        var rule = rules.of(stage.phase()).orElse(null);
        var from = began;
        var until = stage.until();
        while (rule != null) {
            steps.add(new Step(rule.phase().level(), from, until, rule.cleanDays(), rule.cleanRounds(), rule.rule()));
            rule = rules.loweredTo(rule.next())
                    .filter(next -> steps.size() < Phase.values().length)
                    .orElse(null);
            from = until.plusDays(1);
            until = rule == null ? until : rule.lastDay(until);
        }
        return steps;
    }
}
