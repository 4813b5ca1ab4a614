package org.lianfang.isolation.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;

/// A trip as sent, with who comes along in the order of seats.
///
/// @param id UUIDv7 made by the sender: sent again it changes nothing
/// @param vehicle a bus whose windows stay shut when absent: nobody on board is overlooked
/// @param driver name of a member of staff
/// @param seats for passengers, 1 to 80
/// @param leavesAt now when absent
public record TripEntry(
        UUID id,
        Trip.@Nullable Vehicle vehicle,
        @Nullable String plate,
        @Nullable String driver,
        @Nullable Integer seats,
        @Nullable Instant leavesAt,
        List<Passenger> passengers) {

    private static final int LONGEST_PLATE = 20;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_SEATS = 80;

    public record Passenger(
            @Nullable UUID quarantineId, @Nullable UUID roomId) {

        public Passenger {
            Fields.required("quarantineId", quarantineId);
            Fields.required("roomId", roomId);
        }
    }

    public TripEntry {
        Fields.required("id", id);
        if (!Ids.isVersion7(id)) {
            throw IsolationRefusal.ID_NOT_VERSION_7.with();
        }
        vehicle = vehicle == null ? Trip.Vehicle.SEALED_BUS : vehicle;
        plate = Sent.needed("plate", plate, LONGEST_PLATE);
        driver = Sent.needed("driver", driver, LONGEST_NAME);
        seats = Sent.between("seats", 1, MOST_SEATS, seats);
        passengers = Sent.all("passengers", passengers);
    }

    public Trip.Vehicle kind() {
        return Objects.requireNonNull(vehicle);
    }

    public String plateText() {
        return Objects.requireNonNull(plate);
    }

    public String driverName() {
        return Objects.requireNonNull(driver);
    }

    public int seatCount() {
        return Objects.requireNonNull(seats);
    }

    @Override
    public String toString() {
        return "TripEntry[" + id + "]";
    }
}
