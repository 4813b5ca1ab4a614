package org.lianfang.scenarios.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.Seed;

/// Fills the tubes of a round, desk by desk: whoever comes together stands at one desk; a tube is sealed when it
/// is full, in sealed buildings also after each household, and when nobody comes any more.
public final class Desks {

    private static final int SECONDS_TO_SEAL = 25;

    private final TestedCity city;
    private final Turnout turnout;
    private final Capacities capacities;

    public Desks(TestedCity city, Turnout turnout, Capacities capacities) {
        this.city = city;
        this.turnout = turnout;
        this.capacities = capacities;
    }

    /// One list for each desk, in the order in which its tubes were filled.
    public List<List<Tube>> tubes(List<Station> stations) {
        return stations.stream()
                .flatMap(station -> IntStream.range(0, station.pace().desks())
                        .mapToObj(desk ->
                                new Desk(station, desk).tubes(turnout.parties().getOrDefault(station, List.of()))))
                .filter(tubes -> !tubes.isEmpty())
                .toList();
    }

    private final class Desk {

        private final Station station;
        private final int number;
        private final Seed seed;
        private final List<Tube> tubes = new ArrayList<>();
        private List<Swab> open = new ArrayList<>();
        private long now;

        Desk(Station station, int number) {
            this.station = station;
            this.number = number;
            this.seed = city.seed()
                    .child("desk")
                    .child(turnout.round())
                    .child(station.code())
                    .child(number);
            var round = city.rounds().get(turnout.round());
            this.now = city.period().millisAt(round.day(), round.hour() * 3600);
        }

        List<Tube> tubes(List<List<Swabbed>> parties) {
            for (int i = number; i < parties.size(); i += station.pace().desks()) {
                parties.get(i).forEach(this::swab);
                if (station.setting() == Station.Setting.SEALED_BUILDING) {
                    seal();
                }
            }
            seal();
            return tubes;
        }

        private void swab(Swabbed who) {
            var dice = seed.child(who.id().getLeastSignificantBits()).dice();
            now += Math.round(station.pace().millisPerSwab() * (0.7 + 0.6 * dice.fraction()));
            open.add(new Swab(Ids.at(now, dice), who, now));
            if (open.size() == capacities.of(station.setting())) {
                seal();
            }
        }

        private void seal() {
            if (open.isEmpty()) {
                return;
            }
            long at = now + SECONDS_TO_SEAL * 1000L;
            var dice = seed.child("seal").child(tubes.size()).dice();
            var code = "%s.%s.%02d%04d"
                    .formatted(city.rounds().get(turnout.round()).code(), station.code(), number + 1, tubes.size() + 1);
            tubes.add(new Tube(code, station, number, false, open, new Tube.Seal(Ids.at(at, dice), at)));
            open = new ArrayList<>();
        }
    }
}
