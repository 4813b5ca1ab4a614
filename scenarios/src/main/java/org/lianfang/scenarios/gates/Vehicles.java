package org.lianfang.scenarios.gates;

import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.gates.Crossing.VehicleKind;
import org.lianfang.scenarios.gates.Party.Vehicle;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Plates;
import org.lianfang.scenarios.invention.Seed;

/// Vehicles on the road. Each belongs to a fleet and is made from its number there, so that it comes back with the same
/// plate and driver.
final class Vehicles {

    private static final int LOCAL_FLEET = 60_000;
    private static final int FOREIGN_FLEET = 6_000;
    private static final double LOCAL_AMONG_TRAVELLERS = 0.66;

    private final Seed seed;
    private final String home;

    /// @param home beginning of the plates of the city
    Vehicles(Seed seed, String home) {
        this.seed = seed.child("vehicles");
        this.home = home;
    }

    Vehicle draw(Gate gate, Places.@Nullable Outside beyond, Dice dice) {
        boolean local = beyond == null || dice.chance(LOCAL_AMONG_TRAVELLERS);
        var city = local || beyond == null ? home : beyond.plate();
        int fleet = gate.kind().isLocal() ? LOCAL_FLEET / 100 : local ? LOCAL_FLEET : FOREIGN_FLEET;
        var own = seed.child(gate.kind().isLocal() ? gate.code() : city).child(dice.below(fleet));
        var chances = own.dice();
        var kind = kind(gate, chances);
        var plate = kind == VehicleKind.CAR ? Plates.car(chances, city) : Plates.large(chances, city);
        return new Vehicle(plate, kind, own.value());
    }

    /// Persons besides the driver that fit in.
    static int seats(VehicleKind kind) {
        return switch (kind) {
            case CAR -> 4;
            case TRUCK -> 2;
            case BUS -> 38;
            case MOTORCYCLE -> 1;
            case EMERGENCY -> 5;
        };
    }

    private static VehicleKind kind(Gate gate, Dice dice) {
        int mark = dice.below(1000);
        if (gate.kind().isLocal() || gate.kind() == Gate.Kind.FERRY) {
            return mark < 760 ? VehicleKind.CAR : mark < 940 ? VehicleKind.MOTORCYCLE : VehicleKind.TRUCK;
        }
        if (mark < 868) {
            return VehicleKind.CAR;
        }
        return mark < 966 ? VehicleKind.TRUCK : mark < 992 ? VehicleKind.BUS : VehicleKind.EMERGENCY;
    }
}
