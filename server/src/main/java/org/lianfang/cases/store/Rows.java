package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.HomeReason;

/// Moments and lists as the database keeps them.
final class Rows {

    private Rows() {}

    static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentIfAny(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(Object::toString)
                .toList();
    }

    /// Of a contact or a plan.
    static Set<HomeReason> homeReasons(ResultSet row) throws SQLException {
        var reasons = EnumSet.noneOf(HomeReason.class);
        texts(row, "home_reasons").forEach(reason -> reasons.add(HomeReason.valueOf(reason)));
        return reasons;
    }

    /// @return absent when nobody is named
    static @Nullable Decider decider(ResultSet row, String account, String name, String at) throws SQLException {
        var by = row.getObject(account, UUID.class);
        return by == null ? null : new Decider(by, row.getString(name), moment(row, at));
    }
}
