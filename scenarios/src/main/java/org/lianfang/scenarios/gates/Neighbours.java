package org.lianfang.scenarios.gates;

import java.util.List;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.ground.Resident;

/// The registered people of the village behind a gate. Neither list is empty.
public record Neighbours(List<Traveller> drivers, List<Traveller> everybody) {

    public static Neighbours of(City city, List<Household> households) {
        var youngest = city.period().first().minusYears(20);
        var oldest = city.period().first().minusYears(65);
        var people = households.stream().flatMap(h -> h.members().stream()).toList();
        var drivers = people.stream()
                .filter(r -> r.born().isBefore(youngest) && r.born().isAfter(oldest))
                .map(Neighbours::traveller)
                .toList();
        return new Neighbours(
                drivers, people.stream().map(Neighbours::traveller).toList());
    }

    private static Traveller traveller(Resident resident) {
        return new Traveller(resident.name(), resident.phone(), resident.idNumber(), resident.id());
    }
}
