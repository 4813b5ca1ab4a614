package org.lianfang.scenarios.gates;

import java.util.List;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.invention.Ids;

/// The gates of a city, from its data.
public final class Gates {

    private Gates() {}

    /// @return exactly as many as the published account says
    public static List<Gate> of(City city, Divisions divisions) {
        var gates = DataFile.read(city.key() + "/gates.csv").stream()
                .map(row -> gate(city, divisions, row))
                .toList();
        if (city instanceof GuardedCity guarded
                && gates.size() != guarded.figures().gates()) {
            throw new IllegalStateException(city.key() + "/gates.csv has " + gates.size() + " gates, the account "
                    + guarded.figures().gates());
        }
        return gates;
    }

    private static Gate gate(City city, Divisions divisions, DataFile.Row row) {
        var code = row.get("code");
        var id = Ids.at(
                city.period().millisAt(-1, 0),
                city.seed().child("gate").child(code).dice());
        return new Gate(
                id,
                code,
                row.get("name"),
                Gate.Kind.valueOf(row.get("kind")),
                divisions.get(row.get("area")),
                new Gate.Position(row.decimal("lon"), row.decimal("lat"), row.get("place")),
                new Gate.Traffic(
                        row.number("vehicles"), row.number("riders"), row.decimal("onFoot"), row.get("beyond")));
    }
}
