package org.lianfang.scenarios.apart;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Division;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.invention.Ids;

/// A place where people are kept apart, each in a room.
public record Site(UUID id, String code, String name, Division area, String address, List<Room> rooms) {

    private static final int ROOMS_PER_FLOOR = 20;

    /// @param number as it is written on the door
    /// @param family whether people who belong together may share it
    public record Room(UUID id, int floor, String number, boolean family) {}

    /// From the city's data.
    public static List<Site> of(City city, Divisions divisions) {
        return DataFile.read(city.key() + "/sites.csv").stream()
                .map(row -> site(city, divisions, row))
                .toList();
    }

    private static Site site(City city, Divisions divisions, DataFile.Row row) {
        var seed = city.seed().child("site").child(row.get("code"));
        long at = city.period().millisAt(-1, 0);
        int single = row.number("rooms");
        var rooms = IntStream.range(0, single + row.number("familyRooms"))
                .mapToObj(number -> {
                    int floor = 2 + number / ROOMS_PER_FLOOR;
                    var door = floor + "%02d".formatted(number % ROOMS_PER_FLOOR + 1);
                    return new Room(Ids.at(at, seed.child(number).dice()), floor, door, number >= single);
                })
                .toList();
        return new Site(
                Ids.at(at, seed.dice()),
                row.get("code"),
                row.get("name"),
                divisions.get(row.get("area")),
                row.get("address"),
                rooms);
    }
}
