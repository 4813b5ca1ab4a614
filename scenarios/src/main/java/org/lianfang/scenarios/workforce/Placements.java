package org.lianfang.scenarios.workforce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.city.HelpedCity;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.workforce.Member.Hiring;
import org.lianfang.scenarios.workforce.Member.Role;
import org.lianfang.scenarios.workforce.Placement.Hours;
import org.lianfang.scenarios.workforce.Placement.PlaceKind;
import org.lianfang.scenarios.workforce.Placement.Post;

/// Where staff of the authorities were sent, from the city's data: as many as each line says. Around the clock
/// they take three turns of eight hours, elsewhere all are there in the daytime.
public final class Placements {

    private static final int TURNS = 3;
    private static final int HOURS_PER_TURN = 8;
    private static final int MORNING = 8;

    private final HelpedCity city;
    private final Divisions divisions;
    private final Organisations organisations;
    private final Hiring hiring;
    private final Map<Role, Integer> hired = new EnumMap<>(Role.class);

    private Placements(HelpedCity city, Divisions divisions, Organisations organisations, PersonNames names) {
        this.city = city;
        this.divisions = divisions;
        this.organisations = organisations;
        this.hiring = new Hiring(names, city.period().millisAt(-1, 0));
    }

    public static List<Placement> of(
            HelpedCity city, Divisions divisions, Organisations organisations, PersonNames names) {
        var placements = new Placements(city, divisions, organisations, names);
        return DataFile.read(city.key() + "/placements.csv").stream()
                .map(placements::placement)
                .toList();
    }

    private Placement placement(DataFile.Row row) {
        var organisation = organisations.exactly(row.get("kind"), divisions.get(row.get("organisation")));
        var post = new Post(
                row.get("place"),
                divisions.get(row.get("area")),
                PlaceKind.valueOf(row.get("placeKind")),
                row.get("gate"),
                Hours.valueOf(row.get("hours")));
        var dice = city.seed()
                .child("placement")
                .child(organisation.name())
                .child(post.area().code())
                .child(post.name())
                .dice();
        var members = new ArrayList<Member>();
        for (int i = 0; i < row.number("persons"); i++) {
            members.add(member(organisation, dice));
        }
        long entered = hiring.atMillis();
        return new Placement(
                Ids.at(entered, dice),
                Ids.at(entered, dice),
                organisation,
                post,
                members,
                shifts(post, row.number("fromDay"), members, dice));
    }

    private Member member(Organisation organisation, Dice dice) {
        var role = switch (organisation.kind()) {
            case "COURT" -> Role.COURT_STAFF;
            case "PROCURATORATE" -> Role.PROCURATORATE_STAFF;
            case "JUSTICE" -> Role.JUSTICE_STAFF;
            case "TOWNSHIP", "OTHER" -> Role.TOWNSHIP_CADRE;
            case "COMMUNITY" -> Role.VILLAGE_CADRE;
            case "VOLUNTEERS" -> Role.VOLUNTEER;
            default -> throw new IllegalArgumentException("no staff of " + organisation.kind() + " is placed");
        };
        int number = hired.merge(role, 1, Integer::sum) - 1;
        return Member.of(role, number, organisation, hiring, dice);
    }

    private List<Shift> shifts(Post post, int fromDay, List<Member> members, Dice dice) {
        var shifts = new ArrayList<Shift>();
        for (int day = fromDay; day < city.period().days(); day++) {
            for (int i = 0; i < members.size(); i++) {
                int hour = switch (post.hours()) {
                    case DAY -> MORNING;
                    case ROUND_THE_CLOCK -> i % TURNS * HOURS_PER_TURN;
                };
                var start = city.period().hour(day, hour);
                var end = start.plus(Duration.ofHours(HOURS_PER_TURN));
                shifts.add(new Shift(Ids.at(start.toEpochMilli(), dice), members.get(i), start, end));
            }
        }
        return shifts;
    }
}
