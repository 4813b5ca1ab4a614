package org.lianfang.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpaceTimeScanTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 2, 1);
    private static final SpaceTimeScan SCAN = new SpaceTimeScan(7, 3, 199, 1);

    @Test
    void cases_that_come_together_are_found_with_their_reasons() {
        var events = background(new Random(7), 60);
        for (var one = 0; one < 16; one++) {
            events.add(at(10 + one % 2, "village-3"));
        }
        var clusters = SCAN.clusters(events, 0.05);

        assertThat(clusters).hasSize(1);
        var cluster = clusters.get(0);
        assertThat(cluster.area()).isEqualTo("village-3");
        assertThat(cluster.from()).isBetween(FIRST.plusDays(8), FIRST.plusDays(10));
        assertThat(cluster.to()).isBetween(FIRST.plusDays(11), FIRST.plusDays(13));
        assertThat(cluster.observed()).isGreaterThanOrEqualTo(16);
        assertThat(cluster.expected()).isLessThan(9);
        assertThat(cluster.chance()).isCloseTo(1 / 200.0, within(0.02));
    }

    @Test
    void a_county_that_grows_as_a_whole_is_no_cluster_of_one_village() {
        var events = new ArrayList<SpaceTimeScan.Event<String>>();
        for (var village = 0; village < 5; village++) {
            for (var day = 0; day < 20; day++) {
                for (var one = 0; one < 1 + day / 5; one++) {
                    events.add(at(day, "village-" + village));
                }
            }
        }
        assertThat(SCAN.clusters(events, 0.05)).isEmpty();
    }

    @Test
    void of_nothing_nothing_is_found() {
        assertThat(SCAN.clusters(List.<SpaceTimeScan.Event<String>>of(), 0.05)).isEmpty();
    }

    /// Chance alone is seldom called a cluster, the order of the cases does not decide which strength is the largest,
    /// and no case is in two clusters.
    @Property(tries = 30)
    void clusters_share_no_case_and_count_what_is_there(@ForAll @IntRange(max = 10_000) int seed) {
        var random = new Random(seed);
        var events = background(random, 40);
        for (var one = 0; one < 6; one++) {
            events.add(at(5, "village-1"));
            events.add(at(20, "village-2"));
        }
        Collections.shuffle(events, random);
        var clusters = SCAN.clusters(events, 0.05);

        var seen = new ArrayList<SpaceTimeScan.Event<String>>();
        for (var cluster : clusters) {
            var own = events.stream()
                    .filter(event -> event.areas().contains(cluster.area()))
                    .filter(event -> !event.day().isBefore(cluster.from())
                            && !event.day().isAfter(cluster.to()))
                    .toList();
            assertThat(own).hasSize(cluster.observed());
            assertThat(own).noneMatch(seen::contains);
            seen.addAll(own);
            assertThat(cluster.observed()).isGreaterThan((int) cluster.expected());
            assertThat(cluster.chance()).isLessThanOrEqualTo(0.05);
        }
        assertThat(clusters)
                .extracting(SpaceTimeScan.Cluster::strength)
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    private static List<SpaceTimeScan.Event<String>> background(Random random, int cases) {
        var events = new ArrayList<SpaceTimeScan.Event<String>>();
        for (var one = 0; one < cases; one++) {
            events.add(at(random.nextInt(30), "village-" + random.nextInt(6)));
        }
        return events;
    }

    private static SpaceTimeScan.Event<String> at(int day, String village) {
        return new SpaceTimeScan.Event<>(FIRST.plusDays(day), Set.of(village, "county"));
    }
}
