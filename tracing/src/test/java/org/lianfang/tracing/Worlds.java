package org.lianfang.tracing;

import java.util.EnumMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Small worlds in which everything awkward is likely: few people, few places, moments that touch each other and
/// midnight, stays over days, moments without length, the same person twice at a place, seats that nobody knows.
final class Worlds {

    static final int PEOPLE = 8;
    static final int MIDNIGHT = 1_000;
    static final int DAYS = 3;
    /// Settings with every kind of rule, and one without.
    static final List<Setting> SETTINGS = List.of(
            Setting.HOUSEHOLD, Setting.MEAL, Setting.SEALED_COACH, Setting.AIRCRAFT, Setting.MARKET, Setting.MAP_CELL);

    private static final int DAY = Piece.DAY_SECONDS;

    private Worlds() {}

    static Arbitrary<List<Presence>> presences() {
        return presence().list().ofMaxSize(40);
    }

    static Arbitrary<Presence> presence() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        Arbitraries.integers().between(0, 2),
                        moment(),
                        length(),
                        Arbitraries.of(SETTINGS),
                        seat())
                .as((person, place, from, length, setting, seat) ->
                        new Presence(person, place, from, from + length, setting, seat));
    }

    /// Near a midnight, most often exactly on a few moments.
    static Arbitrary<Long> moment() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.of(-60, -30, -1, 0, 1, 30, 60, 90, 600),
                        Arbitraries.integers().between(-1, 1))
                .as((day, seconds, little) -> MIDNIGHT + (long) day * DAY + seconds + little);
    }

    static Arbitrary<Window> window() {
        return Combinators.combine(moment(), moment())
                .as((one, other) -> new Window(Math.min(one, other), Math.max(one, other)));
    }

    static Arbitrary<Rules> rules() {
        return rule().list().ofSize(SETTINGS.size() - 1).map(rules -> {
            var bySetting = new EnumMap<Setting, SettingRule>(Setting.class);
            for (var at = 0; at < rules.size(); at++) {
                bySetting.put(SETTINGS.get(at), rules.get(at));
            }
            return Rules.of(bySetting);
        });
    }

    private static Arbitrary<Integer> length() {
        return Arbitraries.of(0, 1, 29, 30, 60, 120, 1_200, DAY, DAY + 30, 2 * DAY);
    }

    private static Arbitrary<Seat> seat() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(5, Arbitraries.just(false)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))))
                .as(Seat::new);
    }

    /// Most often such that people meet: rules that let nobody through show nothing.
    private static Arbitrary<SettingRule> rule() {
        return Combinators.combine(
                        Arbitraries.of(Ground.class),
                        strength(),
                        Arbitraries.of(0L, 0L, 0L, 1L, 30L, 31L, 60L, 900L),
                        seats(),
                        strength())
                .as(SettingRule::new);
    }

    private static Arbitrary<Strength> strength() {
        return Arbitraries.of(Strength.CLOSE, Strength.CLOSE, Strength.CLOSE, Strength.LEAD, Strength.NONE);
    }

    private static Arbitrary<SeatRule> seats() {
        var reach = Arbitraries.of(
                SeatRule.Reach.EVERYBODY, SeatRule.Reach.EVERYBODY, SeatRule.Reach.SECTION, SeatRule.Reach.ROWS);
        return Combinators.combine(reach, Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
                .as(SeatRule::new);
    }
}
