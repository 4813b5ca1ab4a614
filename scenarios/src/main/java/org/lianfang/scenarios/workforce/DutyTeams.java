package org.lianfang.scenarios.workforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.invention.Shares;
import org.lianfang.scenarios.workforce.Member.Hiring;
import org.lianfang.scenarios.workforce.Member.Role;

/// Staffs every gate around the clock: three shifts a day, police and one medic on each. The person-shifts of police
/// are divided exactly over days × shifts × gates, busy gates and daytime getting more.
public final class DutyTeams {

    public static final int SHIFTS_PER_DAY = 3;
    public static final int HOURS_PER_SHIFT = 8;
    private static final int CREWS = 4;
    private static final int LEAST_POLICE = 3;
    private static final double[] BY_SHIFT = {0.85, 1.1, 1.05};

    private final GuardedCity city;
    private final Organisations organisations;
    private final Hiring hiring;
    private final int[] police;
    private int hiredPolice;
    private int hiredMedics;

    private DutyTeams(GuardedCity city, List<Gate> gates, Organisations organisations, PersonNames names) {
        this.city = city;
        this.organisations = organisations;
        this.hiring = new Hiring(names, city.period().millisAt(-1, 0));
        int turns = city.period().days() * SHIFTS_PER_DAY;
        var weights = new double[gates.size() * turns];
        for (int i = 0; i < weights.length; i++) {
            var traffic = gates.get(i / turns).traffic();
            weights[i] = Math.sqrt(60.0 + traffic.vehicles() + traffic.riders()) * BY_SHIFT[i % SHIFTS_PER_DAY];
        }
        this.police = Shares.of(city.figures().policeShifts(), weights, LEAST_POLICE);
    }

    public static List<DutyTeam> of(
            GuardedCity city, List<Gate> gates, Organisations organisations, PersonNames names) {
        var teams = new DutyTeams(city, gates, organisations, names);
        int turns = city.period().days() * SHIFTS_PER_DAY;
        var result = new ArrayList<DutyTeam>(gates.size());
        for (int i = 0; i < gates.size(); i++) {
            result.add(teams.team(gates.get(i), Arrays.copyOfRange(teams.police, i * turns, (i + 1) * turns)));
        }
        return result;
    }

    /// The shifts of a day after the period, for a city that goes on: every crew in full.
    /// @param day 0 for the first of the period
    public static List<Shift> goingOn(GuardedCity city, DutyTeam team, int day) {
        var seed = city.seed().child("duty team").child(team.gate().code());
        return IntStream.range(day * SHIFTS_PER_DAY, (day + 1) * SHIFTS_PER_DAY)
                .mapToObj(turn -> {
                    int police = team.crews().get(turn % CREWS).size() - 1;
                    return DutyTeam.turn(team.crews(), turn, police, start(city, turn), seed);
                })
                .flatMap(List::stream)
                .toList();
    }

    private DutyTeam team(Gate gate, int[] policeByTurn) {
        var seed = city.seed().child("duty team").child(gate.code());
        var dice = seed.dice();
        var crews = new ArrayList<List<Member>>(CREWS);
        for (int crew = 0; crew < CREWS; crew++) {
            crews.add(crew(gate, largest(policeByTurn, crew), dice));
        }
        var shifts = new ArrayList<Shift>();
        for (int turn = 0; turn < policeByTurn.length; turn++) {
            shifts.addAll(DutyTeam.turn(crews, turn, policeByTurn[turn], start(city, turn), seed));
        }
        long entered = hiring.atMillis();
        return new DutyTeam(Ids.at(entered, dice), Ids.at(entered, dice), gate, crews, shifts);
    }

    private static Instant start(GuardedCity city, int turn) {
        return city.period().hour(turn / SHIFTS_PER_DAY, turn % SHIFTS_PER_DAY * HOURS_PER_SHIFT);
    }

    /// A medic first, then as many police as the crew's largest turn needs.
    private List<Member> crew(Gate gate, int policeCount, Dice dice) {
        var crew = new ArrayList<Member>(policeCount + 1);
        crew.add(Member.of(Role.MEDICAL, hiredMedics++, organisations.of("HOSPITAL", gate.area()), hiring, dice));
        for (int i = 0; i < policeCount; i++) {
            crew.add(Member.of(Role.POLICE, hiredPolice++, organisations.of("POLICE", gate.area()), hiring, dice));
        }
        return crew;
    }

    private static int largest(int[] policeByTurn, int crew) {
        int largest = 0;
        for (int turn = crew; turn < policeByTurn.length; turn += CREWS) {
            largest = Math.max(largest, policeByTurn[turn]);
        }
        return largest;
    }
}
