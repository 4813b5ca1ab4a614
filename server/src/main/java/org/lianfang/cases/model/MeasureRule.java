package org.lianfang.cases.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.response.RulePack;

/// What a rule pack asks of one kind of contacts: so many days at one place, then so many at
/// another, and samples on given days. Day 0 is the day of the last exposure.
///
/// @param open the pack leaves the place to whoever decides
/// @param parts in order; none where the pack asks for nothing
/// @param testDays after day 0, ascending
public record MeasureRule(boolean open, List<Part> parts, List<Integer> testDays) {

    /// @param days at the place
    public record Part(MeasurePlace place, int days) {}

    private static final String CENTRAL_OR_HOME = "central-or-home";

    public static MeasureRule of(RulePack pack, ContactKind kind) {
        return switch (kind) {
            case CLOSE -> close(pack);
            case OF_CONTACT -> ofContact(pack);
        };
    }

    private static MeasureRule close(RulePack pack) {
        var central = pack.integer("contacts.close.central-days").orElse(0);
        var home = pack.integer("contacts.close.home-days").orElse(0);
        var tests = days(pack, "contacts.close.test-days");
        if (pack.text("contacts.close.place").filter(CENTRAL_OR_HOME::equals).isPresent()) {
            return new MeasureRule(true, List.of(new Part(MeasurePlace.HOME, Math.max(central, home))), tests);
        }
        if (central == 0 && home == 0) {
            return pack.integer("contacts.follow-up-days")
                    .map(days -> new MeasureRule(false, List.of(new Part(MeasurePlace.HOME, days)), tests))
                    .orElse(new MeasureRule(false, List.of(), List.of()));
        }
        var after = pack.text("contacts.close.after-place")
                        .filter("monitoring"::equals)
                        .isPresent()
                ? MeasurePlace.MONITORING
                : MeasurePlace.HOME;
        var all = new TreeSet<>(tests);
        days(pack, "contacts.close.home-test-days").forEach(day -> all.add(central + day));
        return new MeasureRule(false, parts(central, after, home), List.copyOf(all));
    }

    private static MeasureRule ofContact(RulePack pack) {
        var central = pack.integer("contacts.of-contact.central-days").orElse(0);
        var home = pack.integer("contacts.of-contact.home-days").orElse(0);
        return new MeasureRule(
                false, parts(central, MeasurePlace.HOME, home), days(pack, "contacts.of-contact.test-days"));
    }

    private static List<Part> parts(int central, MeasurePlace after, int home) {
        return Stream.of(new Part(MeasurePlace.CENTRAL, central), new Part(after, home))
                .filter(part -> part.days > 0)
                .toList();
    }

    private static List<Integer> days(RulePack pack, String key) {
        return pack.text(key).stream()
                .flatMap(days -> Stream.of(days.split(",", -1)))
                .map(Integer::valueOf)
                .toList();
    }

    /// The days of somebody who was last exposed on a day; empty where the pack asks for nothing.
    ///
    /// @param choice where, when the pack leaves it open
    public Optional<Measure> from(LocalDate lastExposure, @Nullable MeasurePlace choice) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var phases = new ArrayList<Measure.Phase>();
        var day = lastExposure;
        for (var part : parts) {
            var place = open && choice != null ? choice : part.place;
            var first = phases.isEmpty() ? lastExposure : day.plusDays(1);
            day = day.plusDays(part.days);
            phases.add(new Measure.Phase(place, first, day));
        }
        return Optional.of(new Measure(
                lastExposure,
                phases,
                testDays.stream().map(lastExposure::plusDays).toList()));
    }
}
