package org.lianfang.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// Cases who infected each other: few infect many, most nobody. The same each time.
///
/// @param cases in the order of their days
record InventedChain(List<Case> cases) {

    private static final int FIRST_ONES = 24;
    private static final int FIRST_DAYS = 10;
    /// Out of so many, one comes from elsewhere.
    private static final int FROM_ELSEWHERE = 80;
    /// Of a hundred cases so many infect anybody, and these so many at most.
    private static final int SPREADERS_OF_HUNDRED = 45;
    private static final int MOST_INFECTED = 8;
    private static final int LONGEST_INTERVAL = 9;
    private static final long SEED = 2020;

    /// @param day of the onset, from 0
    /// @param infector place in the list; -1 for whoever came from elsewhere
    /// @param village number of it
    record Case(int day, int infector, int village) {}

    /// @param number who is counted when the place in the list is not known yet
    private record Born(int number, int day, int infector, int village) {}

    static InventedChain of(int size, int villages) {
        var random = new SplittableRandom(SEED);
        var waiting = new PriorityQueue<>(Comparator.comparingInt(Born::day).thenComparingInt(Born::number));
        var born = 0;
        for (; born < FIRST_ONES; born++) {
            waiting.add(new Born(born, random.nextInt(FIRST_DAYS), -1, random.nextInt(villages)));
        }
        var cases = new ArrayList<Case>();
        while (cases.size() < size) {
            var next = waiting.poll();
            if (next == null) {
                var last = cases.getLast().day;
                waiting.add(new Born(born++, last + 1, -1, random.nextInt(villages)));
                continue;
            }
            var place = cases.size();
            cases.add(new Case(next.day, next.infector, next.village));
            if (random.nextInt(FROM_ELSEWHERE) == 0) {
                waiting.add(new Born(born++, next.day, -1, random.nextInt(villages)));
            }
            var infected = random.nextInt(100) < SPREADERS_OF_HUNDRED ? 1 + random.nextInt(MOST_INFECTED) : 0;
            for (var one = 0; one < infected; one++) {
                var day = next.day + 1 + random.nextInt(LONGEST_INTERVAL);
                var near = random.nextInt(4) > 0 ? next.village : random.nextInt(villages);
                waiting.add(new Born(born++, day, place, near));
            }
        }
        return new InventedChain(List.copyOf(cases));
    }

    int lastDay() {
        return cases.getLast().day;
    }
}
