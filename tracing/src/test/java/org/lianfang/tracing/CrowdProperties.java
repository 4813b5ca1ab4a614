package org.lianfang.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Places with so many visits that whole blocks are stepped over, columns that leave the heap, segments that merge.
class CrowdProperties {

    private static final int VISITS = 6_000;
    private static final int PEOPLE = 900;
    private static final Rules RULES = Rules.of(Map.of(
            Setting.MARKET, SettingRule.lead(Ground.PROXIMITY).fromSeconds(120),
            Setting.VENTILATED_BUS,
                    SettingRule.close(Ground.SAME_VEHICLE).bySeats(SeatRule.rowsApart(3), Strength.LEAD)));
    private static final Window DAY = new Window(20_000, 90_000);

    @Property(tries = 6)
    void a_market_of_thousands_is_counted_as_naively(@ForAll Random random) {
        var visits = visits(random);
        var whole = new Presences(Memory.offHeap(), 0);
        whole.add(whole.batch().addAll(visits));
        var piecemeal = new Presences(Memory.offHeap(), 0);
        for (var from = 0; from < visits.size(); from += 250) {
            piecemeal.add(piecemeal.batch().addAll(visits.subList(from, from + 250)));
        }
        assertThat(piecemeal.size()).isEqualTo(whole.size()).isGreaterThanOrEqualTo(VISITS);
        for (var person = 0; person < 5; person++) {
            var answer = whole.contactsOf(person, DAY, RULES);
            assertThat(answer).isEqualTo(near(visits, person).contactsOf(person, DAY, RULES));
            assertThat(piecemeal.contactsOf(person, DAY, RULES)).isEqualTo(answer);
        }
    }

    @Test
    void columns_in_a_file_answer_as_those_in_memory_and_leave_no_name_behind(@TempDir Path directory)
            throws Exception {
        var visits = visits(new Random(5));
        var inMemory = new Presences(Memory.heap(), 0);
        var inFile = new Presences(Memory.mapped(directory), 0);
        inMemory.add(inMemory.batch().addAll(visits));
        inFile.add(inFile.batch().addAll(visits));
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
        assertThat(inFile.bytes()).isEqualTo(inMemory.bytes()).isBetween(16L * VISITS, 26L * VISITS);
        for (var person = 0; person < PEOPLE; person++) {
            assertThat(inFile.contactsOf(person, DAY, RULES)).isEqualTo(inMemory.contactsOf(person, DAY, RULES));
        }
    }

    /// Colouring is slow, so only those whom the person may have met.
    private static ColouredSeconds near(List<Presence> visits, int person) {
        var own = visits.stream().filter(visit -> visit.person() == person).toList();
        return new ColouredSeconds(visits.stream()
                .filter(visit -> own.stream()
                        .anyMatch(one ->
                                one.place() == visit.place() && one.from() < visit.end() && visit.from() < one.end()))
                .toList());
    }

    private static List<Presence> visits(Random random) {
        var visits = new ArrayList<Presence>();
        for (var visit = 0; visit < VISITS; visit++) {
            var from = random.nextInt(90_000);
            var length = random.nextInt(10) == 0 ? random.nextInt(20_000) : random.nextInt(600);
            var bus = random.nextInt(4) == 0;
            visits.add(new Presence(
                    random.nextInt(PEOPLE),
                    random.nextInt(3) == 0 ? random.nextInt(5) : 7,
                    from,
                    from + (long) length,
                    bus ? Setting.VENTILATED_BUS : Setting.MARKET,
                    bus ? new Seat(0, random.nextInt(12), random.nextInt(40) == 0) : Seat.UNKNOWN));
        }
        return visits;
    }
}
