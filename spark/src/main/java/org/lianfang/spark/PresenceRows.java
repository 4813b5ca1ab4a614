package org.lianfang.spark;

import org.apache.spark.sql.Row;
import org.lianfang.tracing.Presence;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;

/// `person int, place int, begins bigint, ends bigint, setting string, section int, seat_row int, crew boolean`.
/// Moments in seconds since 1970, settings by their names, seats 0 where not known.
final class PresenceRows {

    private PresenceRows() {}

    static Presence read(Row row) {
        return new Presence(
                row.<Integer>getAs("person"),
                row.<Integer>getAs("place"),
                row.<Long>getAs("begins"),
                row.<Long>getAs("ends"),
                Setting.valueOf(row.getAs("setting")),
                new Seat(row.<Integer>getAs("section"), row.<Integer>getAs("seat_row"), row.<Boolean>getAs("crew")));
    }
}
