package org.lianfang.scenarios.testing;

import java.util.List;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.ground.Dweller;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.Weighted;

/// The stations of a city, from its data: those that stand where people are registered.
public final class Stations {

    private final List<Station> all;

    public Stations(TestedCity city, Divisions divisions) {
        all = DataFile.read(city.key() + "/stations.csv").stream()
                .map(row -> station(city, divisions, row))
                .filter(station -> city.population().complete().stream()
                        .anyMatch(code -> station.spot().area().code().startsWith(code)))
                .toList();
    }

    public List<Station> all() {
        return all;
    }

    /// Where somebody goes; of several stations for one village each household has its own.
    Station of(Dweller dweller) {
        var home = dweller.home();
        var near = all.stream()
                .filter(station -> station.serves(home.village().division()))
                .toList();
        if (near.isEmpty()) {
            throw new IllegalStateException(
                    "no station serves " + home.village().division().code() + ". Maybe add it to one in stations.csv");
        }
        return near.get(turn(home.id().getLeastSignificantBits(), near.size()));
    }

    /// The isolation site of a household whose member was found positive.
    Station isolationOf(Dweller dweller) {
        var sites = all.stream()
                .filter(station -> station.setting() == Station.Setting.ISOLATION_SITE)
                .toList();
        return sites.isEmpty()
                ? of(dweller)
                : sites.get(turn(dweller.home().id().getLeastSignificantBits(), sites.size()));
    }

    Station ofAGuest(Dice dice) {
        return new Weighted<>(all, Station::guests).draw(dice);
    }

    boolean takeGuests() {
        return all.stream().anyMatch(station -> station.guests() > 0);
    }

    private static int turn(long bits, int turns) {
        return (int) Long.remainderUnsigned(bits, turns);
    }

    private static Station station(TestedCity city, Divisions divisions, DataFile.Row row) {
        var code = row.get("code");
        var dice = city.seed().child("station").child(code).dice();
        var serves = row.get("serves");
        return new Station(
                Ids.at(city.period().millisAt(-1, 0), dice),
                code,
                row.get("name"),
                Station.Setting.valueOf(row.get("setting")),
                new Station.Spot(divisions.get(row.get("area")), row.get("place"), row.number("driveMinutes")),
                new Station.Pace(row.number("samplesPerHour"), row.number("desks")),
                serves.isEmpty() ? List.of() : List.of(serves.split(" ")),
                row.number("guests"));
    }
}
