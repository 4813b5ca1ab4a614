package org.lianfang.gates.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.Crossing.Health;
import org.lianfang.gates.model.Crossing.Moment;
import org.lianfang.gates.model.Exemption;
import org.lianfang.gates.model.Journey;
import org.lianfang.gates.model.Outcome;
import org.lianfang.gates.model.Plate;
import org.lianfang.gates.model.Traveller;
import org.lianfang.gates.model.Vehicle;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.privacy.Vault;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.springframework.stereotype.Component;

/// Reads crossings from rows and opens their sealed persons.
@Component
class CrossingRows {

    private static final java.time.ZoneId CHINA = java.time.ZoneId.of("Asia/Shanghai");

    private final Vault vault;
    private final Responses responses;

    CrossingRows(Vault vault, Responses responses) {
        this.vault = vault;
        this.responses = responses;
    }

    Crossing read(ResultSet row) throws SQLException {
        var area = new AreaKey(row.getLong("area_key"));
        var sealed = row.getBytes("person_sealed");
        var celsius = row.getObject("celsius_tenths", Integer.class);
        var exemption = row.getString("exemption");
        return new Crossing(
                row.getObject("id", UUID.class),
                row.getObject("gate_id", UUID.class),
                area,
                moment(row, area),
                journey(row),
                row.getObject("party_id", UUID.class),
                vehicle(row),
                sealed == null
                        ? null
                        : Traveller.decode(
                                vault.open(Vault.Field.CROSSING_PERSON, sealed).value()),
                new Health(celsius, row.getBoolean("fever")),
                Outcome.valueOf(row.getString("outcome")),
                exemption == null ? null : Exemption.valueOf(exemption),
                row.getString("pass_number"));
    }

    private Moment moment(ResultSet row, AreaKey area) throws SQLException {
        var at = Rows.moment(row, "crossed_at");
        var zone = responses.currentFor(area).map(Response::zone).orElse(CHINA);
        return new Moment(
                at,
                Rows.momentIfAny(row, "device_at"),
                row.getObject("clock_skew_seconds", Integer.class),
                row.getObject("day", LocalDate.class),
                at.atZone(zone).getHour());
    }

    private static Journey journey(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Journey(
                row.getBoolean("inward"),
                row.getString("origin"),
                row.getString("destination"),
                reason == null ? null : Journey.Reason.valueOf(reason));
    }

    private static @Nullable Vehicle vehicle(ResultSet row) throws SQLException {
        var plate = row.getString("plate");
        var kind = row.getString("vehicle_kind");
        return plate == null ? null : new Vehicle(new Plate(plate), kind == null ? null : Vehicle.Kind.valueOf(kind));
    }
}
