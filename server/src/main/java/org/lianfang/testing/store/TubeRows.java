package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.Setting;
import org.lianfang.testing.model.Tube;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.model.TubeResult;

/// Reads the state of a tube from the steps that its row shows.
final class TubeRows {

    private TubeRows() {}

    /// @param swabs of an open tube
    static Tube read(ResultSet row, Map<UUID, Tube.Member> swabs) throws SQLException {
        var label = label(row);
        var sealedAt = Rows.momentIfAny(row, "sealed_at");
        if (sealedAt == null) {
            return new Tube.Open(label, swabs);
        }
        var seal = new Tube.Seal(
                row.getObject("seal_id", UUID.class),
                sealedAt,
                row.getObject("sealed_on", LocalDate.class),
                row.getInt("members"));
        return onTheWay(row, label, seal);
    }

    private static Tube onTheWay(ResultSet row, Tube.Label label, Tube.Seal seal) throws SQLException {
        var box = row.getObject("box_id", UUID.class);
        var resulted = Rows.momentIfAny(row, "resulted_at");
        if (resulted != null) {
            return new Tube.Resulted(label, seal, TubeResult.valueOf(row.getString("result")), resulted);
        }
        var received = Rows.momentIfAny(row, "received_at");
        if (received != null) {
            return new Tube.Received(label, seal, box, received);
        }
        if (box == null) {
            return new Tube.Sealed(label, seal);
        }
        var carried = Rows.momentIfAny(row, "carried_at");
        return carried == null
                ? new Tube.Boxed(label, seal, box, boxedAt(row))
                : new Tube.Carried(label, seal, box, carried);
    }

    private static Instant boxedAt(ResultSet row) throws SQLException {
        return Rows.moment(row, "boxed_at");
    }

    private static Tube.Label label(ResultSet row) throws SQLException {
        return new Tube.Label(
                new TubeCode(row.getString("code")),
                row.getObject("round_id", UUID.class),
                row.getObject("station_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                Setting.valueOf(row.getString("setting")),
                row.getInt("capacity"),
                Rows.moment(row, "opened_at"));
    }
}
