package org.lianfang.cases.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianfang.response.RulePack;

/// Whom a rule pack sends home instead of to a site. Of birth dates only the year is known, and it is rounded in favour
/// of the person: whoever becomes as old as the limit in a year counts as younger all through it where youth excepts,
/// and as that old all through it where age does.
///
/// @param underYears children below this age; absent where the pack does not except them
/// @param overYears people of this age and above
/// @param marks reasons that somebody who verifies may mark
public record HomeRule(
        @Nullable Integer underYears, @Nullable Integer overYears, Set<HomeReason> marks) {

    public HomeRule {
        marks = Set.copyOf(marks);
    }

    public static HomeRule of(RulePack pack) {
        var marks = EnumSet.noneOf(HomeReason.class);
        pack.text("contacts.home-instead.grounds").stream()
                .flatMap(words -> Arrays.stream(words.split(",", -1)))
                .map(word -> HomeReason.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .forEach(marks::add);
        return new HomeRule(
                pack.integer("contacts.home-instead.under-years").orElse(null),
                pack.integer("contacts.home-instead.over-years").orElse(null),
                marks);
    }

    /// Why somebody spends the days of a measure at home that others spend at a site; none for a measure without such
    /// days.
    public Set<HomeReason> reasons(Measure measure, @Nullable Integer birthYear, Collection<HomeReason> marked) {
        var reasons = EnumSet.noneOf(HomeReason.class);
        if (measure.atHome().equals(measure)) {
            return reasons;
        }
        marked.stream().filter(marks::contains).forEach(reasons::add);
        if (birthYear != null) {
            if (underYears != null && measure.from().getYear() - birthYear <= underYears) {
                reasons.add(HomeReason.CHILD);
            }
            if (overYears != null && measure.until().getYear() - birthYear >= overYears) {
                reasons.add(HomeReason.OLD);
            }
        }
        return reasons;
    }
}
