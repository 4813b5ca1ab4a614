package org.lianfang.isolation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.response.RulePack;

/// How many days a pack keeps people with one reason apart.
///
/// @param central 0 where there is no central isolation
/// @param home 0 where nothing is done at home
/// @param instead whether the days at home are in place of those at a site, not after them
/// @param after what the days at home are that follow those at a site
record Days(
        String rule,
        int central,
        int home,
        boolean instead,
        Place after,
        List<Integer> tests,
        List<Integer> homeTests,
        int negatives) {

    static Days of(RulePack pack, Reason reason) {
        var key = reason.rule();
        var followUp = reason.rule().equals("contacts.close")
                ? pack.integer("contacts.follow-up-days").orElse(0)
                : 0;
        var tests = IsolationRules.numbers(pack, key + ".test-days");
        return new Days(
                "%s %s %s".formatted(pack.id(), pack.version(), key),
                pack.integer(key + ".central-days").orElse(0),
                pack.integer(key + ".home-days").orElse(followUp),
                pack.text(key + ".place").filter("central-or-home"::equals).isPresent(),
                pack.text("isolation.after-central")
                                .filter("home-isolation"::equals)
                                .isPresent()
                        ? Place.HOME
                        : Place.MONITORING,
                tests,
                IsolationRules.numbers(pack, key + ".home-test-days"),
                pack.integer(key + ".release-samples").orElse(tests.isEmpty() ? 0 : 1));
    }

    /// Of all phases together.
    int longest() {
        return central == 0 || instead ? Math.max(central, home) : central + home;
    }

    Optional<Plan> plan(Place place, LocalDate dayZero) {
        return switch (place) {
            case CENTRAL -> central == 0 ? Optional.empty() : Optional.of(central(dayZero));
            case HOME -> longest() == 0 ? Optional.empty() : Optional.of(atHome(place, dayZero));
            case MONITORING ->
                central > 0 && !instead || home == 0 ? Optional.empty() : Optional.of(atHome(place, dayZero));
        };
    }

    private Plan central(LocalDate dayZero) {
        var first = new Phase(Place.CENTRAL, dayZero.plusDays(central), days(dayZero, tests.stream(), central));
        var follows = home > 0 && !instead;
        var then = new Phase(
                after,
                dayZero.plusDays(central + (long) home),
                days(dayZero, homeTests.stream().map(day -> day + central), central + home));
        return new Plan(dayZero, first, follows ? then : null, negatives, rule, dayZero.plusDays(longest()));
    }

    private Plan atHome(Place place, LocalDate dayZero) {
        var last = central > 0 && !instead ? central + home : home == 0 ? central : home;
        var all = central > 0 && !instead
                ? Stream.concat(tests.stream(), homeTests.stream().map(day -> day + central))
                : tests.stream();
        var phase = new Phase(place, dayZero.plusDays(last), days(dayZero, all, last));
        return new Plan(dayZero, phase, null, negatives, rule, dayZero.plusDays(longest()));
    }

    private static List<LocalDate> days(LocalDate dayZero, Stream<Integer> numbers, int last) {
        return numbers.filter(day -> day <= last)
                .sorted()
                .map(dayZero::plusDays)
                .toList();
    }
}
