package org.lianfang.gates.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.Pending;
import org.lianfang.kernel.id.Ids;

/// Crossings as one array per column, in the order of the insert statement.
final class CrossingColumns {

    private static final long NEAR_MILLIS = CrossingLists.NEAR.toMillis();

    private final int size;
    private final String[] ids;
    private final String[] gates;
    private final long[] areas;
    private final int[] days;
    private final long[] crossed;
    private final @Nullable Long[] device;
    private final @Nullable Integer[] skews;
    private final boolean[] strays;
    private final boolean[] inward;
    private final boolean[] fevers;
    private final byte[] @Nullable [] sealed;
    private final @Nullable Short[] celsius;
    private final @Nullable String[][] texts;

    private CrossingColumns(int size) {
        this.size = size;
        ids = new String[size];
        gates = new String[size];
        areas = new long[size];
        days = new int[size];
        crossed = new long[size];
        device = new @Nullable Long[size];
        skews = new @Nullable Integer[size];
        strays = new boolean[size];
        inward = new boolean[size];
        fevers = new boolean[size];
        sealed = new byte[size] @Nullable [];
        celsius = new @Nullable Short[size];
        texts = new @Nullable String[10][size];
    }

    /// Makes the sealed column; no value where nobody was recorded.
    interface Sealing {
        byte @Nullable [] seal(Crossing crossing);
    }

    static CrossingColumns of(List<Pending> records, Sealing sealing) {
        var columns = new CrossingColumns(records.size());
        for (var row = 0; row < columns.size; row++) {
            columns.put(row, records.get(row));
            columns.sealed[row] = sealing.seal(records.get(row).crossing());
        }
        return columns;
    }

    void bind(PreparedStatement statement, int first) throws SQLException {
        var next = first;
        for (var column : new Object[] {
            ids, gates, areas, days, crossed, device, skews, strays, inward, texts[0], texts[1], texts[2], sealed,
            celsius, fevers, texts[3], texts[4], texts[5], texts[6], texts[7], texts[8], texts[9]
        }) {
            statement.setObject(next++, column);
        }
    }

    private void put(int row, Pending record) {
        var crossing = record.crossing();
        var moment = crossing.moment();
        ids[row] = crossing.id().toString();
        gates[row] = crossing.gateId().toString();
        areas[row] = crossing.area().value();
        days[row] = (int) moment.day().toEpochDay();
        crossed[row] = moment.at().toEpochMilli();
        device[row] =
                moment.byDevice() == null ? null : (Long) moment.byDevice().toEpochMilli();
        skews[row] = moment.skewSeconds();
        strays[row] = Math.abs(Ids.momentOf(crossing.id()).toEpochMilli() - crossed[row]) > NEAR_MILLIS;
        inward[row] = crossing.journey().inward();
        fevers[row] = crossing.health().fever();
        var tenths = crossing.health().celsiusTenths();
        celsius[row] = tenths == null ? null : (Short) tenths.shortValue();
        putTexts(row, crossing, record.caller().accountId().toString());
    }

    private void putTexts(int row, Crossing crossing, String account) {
        var vehicle = crossing.vehicle();
        var journey = crossing.journey();
        texts[0][row] = crossing.partyId() == null ? null : crossing.partyId().toString();
        texts[1][row] = vehicle == null ? null : vehicle.plate().text();
        texts[2][row] = vehicle == null || vehicle.kind() == null
                ? null
                : vehicle.kind().name();
        texts[3][row] = journey.origin();
        texts[4][row] = journey.destination();
        texts[5][row] = journey.reason() == null ? null : journey.reason().name();
        texts[6][row] = crossing.outcome().name();
        texts[7][row] =
                crossing.exemption() == null ? null : crossing.exemption().name();
        texts[8][row] = account;
        texts[9][row] = crossing.passNumber();
    }
}
