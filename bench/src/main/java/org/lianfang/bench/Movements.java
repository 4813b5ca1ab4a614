package org.lianfang.bench;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.lianfang.tracing.Presence;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;

/// Where the people of an invented city are on a day: at home, at work or in class, in buses with seats, at meals, in
/// shops and markets of which few have most visitors. The same city for the same numbers.
///
/// @param visits shops and markets that a person goes to on a day, on average
record Movements(int people, double visits) {

    static final int DAYS = 14;
    static final int DAY = 86_400;

    private static final int HOUR = 3_600;
    private static final double RIDERS = 0.3;
    private static final double MEALS = 0.15;
    private static final double WORKERS = 0.6;
    private static final double PUPILS = 0.75;
    private static final double NIGHT_WORKERS = 0.62;
    /// A bus leaves every so many seconds.
    private static final int RUN = 864;

    private static final int[] HOUSEHOLD_OF = {0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4};
    /// At home twice, at work or in class, rides and meals, on average.
    private static final double WITHOUT_VISITS = 2 + PUPILS + 2 * RIDERS + MEALS;

    private static final int BUS_ROWS = 12;

    /// A city in which that many presences come together in fourteen days.
    static Movements of(int people, long presences) {
        return new Movements(people, Math.max(0.1, (double) presences / DAYS / people - WITHOUT_VISITS));
    }

    void ofDay(int day, Consumer<Presence> taker) {
        for (var person = 0; person < people; person++) {
            new Someone(person, day, taker).live();
        }
    }

    private int households() {
        return people / 12 * 5 + 5;
    }

    private int workplaces() {
        return people / 25 + 1;
    }

    private int classrooms() {
        return people * 3 / 20 / 45 + 1;
    }

    private int restaurants() {
        return people / 300 + 1;
    }

    private int shops() {
        return people / 50 + 1;
    }

    private int firstRestaurant() {
        return households() + workplaces() + classrooms();
    }

    private int firstShop() {
        return firstRestaurant() + restaurants();
    }

    private int lines() {
        return people / 5_000 + 1;
    }

    /// One person on one day.
    private final class Someone {

        private final int person;
        private final int day;
        private final SplittableRandom chance;
        private final Consumer<Presence> taker;
        /// What stays the same every day, between 0 and 1.
        private final double kind;

        private final double post;

        Someone(int person, int day, Consumer<Presence> taker) {
            this.person = person;
            this.day = day;
            this.chance = new SplittableRandom(31L * person + 1_000_003L * day);
            this.taker = taker;
            var always = new SplittableRandom(person);
            this.kind = always.nextDouble();
            this.post = always.nextDouble();
        }

        void live() {
            var leaves = 6 * HOUR + chance.nextInt(2 * HOUR);
            var returns = 16 * HOUR + chance.nextInt(5 * HOUR);
            stay(household(), 0, leaves, Setting.HOUSEHOLD);
            stay(household(), returns, DAY, Setting.HOUSEHOLD);
            work(leaves + HOUR / 2, returns - HOUR / 2);
            if (chance.nextDouble() < RIDERS) {
                ride(leaves);
                ride(returns - HOUR / 2);
            }
            if (chance.nextDouble() < MEALS) {
                var from = 11 * HOUR + chance.nextInt(8 * HOUR);
                var place = firstRestaurant() + skewed(restaurants(), 1.5);
                stay(place, from, from + HOUR / 2 + chance.nextInt(HOUR), Setting.MEAL);
            }
            for (var rest = visits; chance.nextDouble() < rest; rest--) {
                shop();
            }
        }

        private void work(int from, int to) {
            var workplace = households() + (int) (workplaces() * Math.pow(post, 1.3));
            if (kind < WORKERS) {
                stay(workplace, from, to, Setting.WORKPLACE);
            } else if (kind < NIGHT_WORKERS) {
                stay(workplace, 22 * HOUR, DAY + 6 * HOUR, Setting.WORKPLACE);
            } else if (kind < PUPILS) {
                var classroom = households() + workplaces() + (int) (classrooms() * post);
                stay(classroom, 8 * HOUR, 16 * HOUR, Setting.CLASSROOM);
            }
        }

        private void shop() {
            var shop = skewed(shops(), 3);
            var from = 8 * HOUR + chance.nextInt(12 * HOUR);
            var setting = shop <= shops() / 1_000 ? Setting.MARKET : Setting.SHOP;
            stay(firstShop() + shop, from, from + 5 * 60 + chance.nextInt(35 * 60), setting);
        }

        /// One run of a line is a place; three in ten seats are not known.
        private void ride(int about) {
            var line = skewed(lines(), 1.5);
            var run = about / RUN;
            var from = run * RUN + chance.nextInt(HOUR / 2);
            var seat = chance.nextInt(10) < 3
                    ? Seat.UNKNOWN
                    : new Seat(0, 1 + chance.nextInt(BUS_ROWS), chance.nextInt(50) == 0);
            be(
                    firstShop() + shops() + (day * lines() + line) * (DAY / RUN) + run,
                    from,
                    from + 10 * 60 + chance.nextInt(HOUR / 2),
                    line % 2 == 0 ? Setting.VENTILATED_BUS : Setting.SEALED_BUS,
                    seat);
        }

        /// Twelve people live in five households of one to four.
        private int household() {
            return person / 12 * 5 + HOUSEHOLD_OF[person % 12];
        }

        private int skewed(int places, double how) {
            return (int) (places * Math.pow(chance.nextDouble(), how));
        }

        private void stay(int place, int from, int to, Setting setting) {
            be(place, from, to, setting, Seat.UNKNOWN);
        }

        private void be(int place, int from, int to, Setting setting, Seat seat) {
            var midnight = (long) day * DAY;
            taker.accept(new Presence(person, place, midnight + from, midnight + to, setting, seat));
        }
    }
}
