package org.lianfang.scenarios.gates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.gates.Crossing.VehicleKind;
import org.lianfang.scenarios.gates.Party.Vehicle;
import org.lianfang.scenarios.invention.Dice;

/// Divides the vehicles and persons of one hour at one gate into parties. Nobody is added or lost: as many vehicles as
/// planned, each with a driver, and all riders either in a vehicle with room or on foot.
final class Parties {

    /// Within the hour, with time left for the last party to be recorded.
    private static final int LAST_SECOND = 3_360;

    private final Places places;
    private final Vehicles vehicles;
    private final Journeys journeys;

    Parties(Places places, Vehicles vehicles) {
        this.places = places;
        this.vehicles = vehicles;
        this.journeys = new Journeys(places);
    }

    /// @param inward share of those who enter @return in the order of their arrival
    List<Party> of(Gate gate, int vehicleCount, int riderCount, double inward, Dice dice) {
        var parties = new ArrayList<Party>(vehicleCount + riderCount);
        for (int i = 0; i < vehicleCount; i++) {
            parties.add(party(gate, true, dice.chance(inward), dice));
        }
        int onFoot =
                Math.min(riderCount, dice.rounded(riderCount * gate.traffic().onFoot()));
        onFoot += seat(parties, riderCount - onFoot, dice);
        for (int i = 0; i < onFoot; i++) {
            parties.add(party(gate, false, dice.chance(inward), dice));
        }
        parties.sort(Comparator.comparingInt(Party::second));
        return parties;
    }

    private Party party(Gate gate, boolean driven, boolean inward, Dice dice) {
        int second = dice.below(LAST_SECOND);
        var beyond = places.beyond(gate, dice);
        @Nullable Vehicle vehicle = driven ? vehicles.draw(gate, beyond, dice) : null;
        var journey = journeys.journey(gate, inward, beyond, vehicle == null ? null : vehicle.kind(), dice);
        return new Party(second, vehicle, 0, journey, journeys.verdict(gate, journey, beyond, dice));
    }

    /// @return riders for whom there is no seat
    private static int seat(List<Party> parties, int riders, Dice dice) {
        var room = new int[parties.size()];
        var taken = new int[parties.size()];
        int left = riders;
        for (int i = 0; i < room.length; i++) {
            var vehicle = parties.get(i).vehicle();
            room[i] = vehicle == null ? 0 : Vehicles.seats(vehicle.kind());
            if (vehicle != null && vehicle.kind() == VehicleKind.BUS) {
                taken[i] = Math.min(left, dice.between(5, 26));
                left -= taken[i];
            }
        }
        while (left > 0) {
            int vehicle = withRoom(room, taken, dice);
            if (vehicle < 0) {
                break;
            }
            taken[vehicle]++;
            left--;
        }
        for (int i = 0; i < taken.length; i++) {
            var party = parties.get(i);
            parties.set(i, new Party(party.second(), party.vehicle(), taken[i], party.journey(), party.verdict()));
        }
        return left;
    }

    private static int withRoom(int[] room, int[] taken, Dice dice) {
        if (room.length == 0) {
            return -1;
        }
        int start = dice.below(room.length);
        for (int i = 0; i < room.length; i++) {
            int vehicle = (start + i) % room.length;
            if (taken[vehicle] < room[vehicle]) {
                return vehicle;
            }
        }
        return -1;
    }
}
