package org.lianfang.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A real contact network: the town of Haslemere on three days (src/test/resources/haslemere/SOURCE.txt). The engine's
/// counts are those of the file.
class HaslemereTests {

    private static final List<String> DAYS = List.of("Thurs", "Fri", "Sat");
    /// Counted in the file by other means.
    private static final Map<String, Integer> SECOND_DEGREES = Map.of("Thurs", 2_222, "Fri", 4_836, "Sat", 3_636);

    private static final Window ALL = new Window(0, DAYS.size() * (long) Piece.DAY_SECONDS);
    private static final long OPENING = 7 * 3_600;
    private static final Rules EVERYBODY = fromMinutes(0);

    /// @param weight how often the two were seen near each other in that layer
    private record Edge(int from, int to, int weight, String layer) {}

    private final List<Edge> edges = read();
    private final Presences town = town();

    @Test
    void degrees_of_each_day_are_those_of_the_file() {
        for (var layer : DAYS) {
            var neighbours = neighbours(Set.of(layer), 0);
            assertThat(degrees(day(layer), EVERYBODY)).isEqualTo(sizes(neighbours));
        }
    }

    @Test
    void degrees_of_all_days_are_those_of_the_layer_in_which_the_file_adds_them_up() {
        var added = neighbours(Set.of("All"), 0);
        assertThat(added).hasSize(411);
        assertThat(degrees(ALL, EVERYBODY)).isEqualTo(sizes(added));
        assertThat(degrees(ALL, EVERYBODY).values().stream()
                        .mapToInt(size -> size)
                        .sum())
                .isEqualTo(2 * 1_257);
    }

    @Test
    void with_another_minimum_only_those_remain_who_were_seen_so_often_in_sum() {
        for (var minutes : List.of(2, 5, 15, 60)) {
            assertThat(degrees(ALL, fromMinutes(minutes)))
                    .isEqualTo(sizes(neighbours(Set.copyOf(DAYS), minutes)))
                    .hasSizeLessThan(411);
        }
    }

    @Test
    void second_degrees_of_each_day_are_those_of_the_file() {
        for (var layer : DAYS) {
            var neighbours = neighbours(Set.of(layer), 0);
            var expected = new TreeMap<Integer, Integer>();
            neighbours.forEach((person, near) ->
                    expected.put(person, second(neighbours, person).size()));
            assertThat(secondDegrees(day(layer))).isEqualTo(expected);
            assertThat(expected.values().stream().mapToInt(size -> size).sum()).isEqualTo(SECOND_DEGREES.get(layer));
        }
    }

    @Test
    void over_all_days_contacts_of_contacts_count_from_the_day_of_the_first_exposure() {
        var expected = new TreeMap<Integer, Integer>();
        var all = neighbours(Set.copyOf(DAYS), 0);
        for (var person : all.keySet()) {
            var second = new TreeSet<Integer>();
            var first = all.getOrDefault(person, Set.of());
            for (var near : first) {
                second.addAll(neighboursSince(near, firstDay(person, near)));
            }
            second.removeAll(first);
            second.remove(person);
            expected.put(person, second.size());
        }
        assertThat(secondDegrees(ALL)).isEqualTo(expected);
    }

    private Map<Integer, Integer> degrees(Window window, Rules rules) {
        var degrees = new TreeMap<Integer, Integer>();
        for (var person : people()) {
            var size = town.contactsOf(person, window, rules).close().size();
            if (size > 0) {
                degrees.put(person, size);
            }
        }
        return degrees;
    }

    private Map<Integer, Integer> secondDegrees(Window window) {
        var degrees = new TreeMap<Integer, Integer>();
        for (var person : people()) {
            var chain = town.withTheirContacts(person, window, EVERYBODY, EVERYBODY, Isolation.NOBODY);
            if (!chain.first().close().isEmpty()) {
                degrees.put(person, chain.second().size());
            }
        }
        return degrees;
    }

    private Set<Integer> people() {
        return neighbours(Set.of("All"), 0).keySet();
    }

    private Map<Integer, Set<Integer>> neighbours(Set<String> layers, int least) {
        var weights = new TreeMap<Integer, Map<Integer, Integer>>();
        for (var edge : edges) {
            if (layers.contains(edge.layer())) {
                weights.computeIfAbsent(edge.from(), any -> new TreeMap<>())
                        .merge(edge.to(), edge.weight(), Integer::sum);
                weights.computeIfAbsent(edge.to(), any -> new TreeMap<>())
                        .merge(edge.from(), edge.weight(), Integer::sum);
            }
        }
        var neighbours = new TreeMap<Integer, Set<Integer>>();
        weights.forEach((person, near) -> {
            near.values().removeIf(weight -> weight < least);
            if (!near.isEmpty()) {
                neighbours.put(person, near.keySet());
            }
        });
        return neighbours;
    }

    private static Set<Integer> second(Map<Integer, Set<Integer>> neighbours, int person) {
        var second = new TreeSet<Integer>();
        var first = neighbours.getOrDefault(person, Set.of());
        first.forEach(near -> second.addAll(neighbours.getOrDefault(near, Set.of())));
        second.removeAll(first);
        second.remove(person);
        return second;
    }

    private int firstDay(int person, int near) {
        return edges.stream()
                .filter(edge -> Set.of(edge.from(), edge.to()).equals(Set.of(person, near)))
                .mapToInt(edge -> DAYS.indexOf(edge.layer()))
                .filter(day -> day >= 0)
                .min()
                .orElseThrow();
    }

    private Set<Integer> neighboursSince(int person, int day) {
        var near = new HashSet<Integer>();
        for (var edge : edges) {
            if (DAYS.indexOf(edge.layer()) >= day && (edge.from() == person || edge.to() == person)) {
                near.add(edge.from() == person ? edge.to() : edge.from());
            }
        }
        return near;
    }

    private static Map<Integer, Integer> sizes(Map<Integer, Set<Integer>> neighbours) {
        return neighbours.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, near -> near.getValue().size()));
    }

    private static Rules fromMinutes(int minutes) {
        return Rules.of(
                Map.of(Setting.MAP_CELL, SettingRule.close(Ground.PROXIMITY).fromSeconds(minutes * 60L)));
    }

    private static Window day(String layer) {
        var midnight = DAYS.indexOf(layer) * (long) Piece.DAY_SECONDS;
        return new Window(midnight, midnight + Piece.DAY_SECONDS);
    }

    /// Each edge of a day is a place of its own, where the two are for a minute for each time they were seen.
    private Presences town() {
        var presences = new Presences(Memory.heap(), 0);
        var batch = presences.batch();
        for (var place = 0; place < edges.size(); place++) {
            var edge = edges.get(place);
            if (DAYS.contains(edge.layer())) {
                var from = day(edge.layer()).from() + OPENING;
                for (var person : List.of(edge.from(), edge.to())) {
                    batch.add(new Presence(
                            person, place, from, from + edge.weight() * 60L, Setting.MAP_CELL, Seat.UNKNOWN));
                }
            }
        }
        presences.add(batch);
        return presences;
    }

    private static List<Edge> read() {
        var edges = new ArrayList<Edge>();
        try {
            for (var line : Files.readAllLines(Path.of("src/test/resources/haslemere/edges.csv"))) {
                var cells = line.split(",", -1);
                if (!line.startsWith("\"")) {
                    edges.add(new Edge(
                            Integer.parseInt(cells[0]),
                            Integer.parseInt(cells[1]),
                            Integer.parseInt(cells[2]),
                            cells[3].replace("\"", "")));
                }
            }
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        assertThat(edges).hasSize(2_873);
        return edges;
    }
}
