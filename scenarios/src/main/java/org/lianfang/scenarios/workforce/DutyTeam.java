package org.lianfang.scenarios.workforce;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.Seed;

/// The team of a gate: crews that take turns, so that nobody works two shifts running.
///
/// @param post the post of the gate
/// @param crews a medic first in each, then police
/// @param shifts of the whole period in the order of time
public record DutyTeam(UUID id, UUID post, Gate gate, List<List<Member>> crews, List<Shift> shifts) {

    public List<Member> members() {
        return crews.stream().flatMap(List::stream).toList();
    }

    /// @param turn number of the shift from the first of the period on, also after its end
    /// @param police how many of the crew's police are on duty
    static List<Shift> turn(List<List<Member>> crews, int turn, int police, Instant start, Seed seed) {
        var crew = crews.get(turn % crews.size());
        var end = start.plus(Duration.ofHours(DutyTeams.HOURS_PER_SHIFT));
        var dice = seed.child(turn).dice();
        var shifts = new ArrayList<Shift>(police + 1);
        for (int i = 0; i <= police; i++) {
            shifts.add(new Shift(Ids.at(start.toEpochMilli(), dice), crew.get(i), start, end));
        }
        return shifts;
    }
}
